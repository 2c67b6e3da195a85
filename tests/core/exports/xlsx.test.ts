import { strFromU8, unzipSync } from 'fflate';
import type { FeuilleDeValeurs } from '../../../core/exports/classeur.ts';
import { ecrireXlsx } from '../../../core/exports/xlsx.ts';

const feuilleDe = (feuille: Omit<FeuilleDeValeurs, 'nom'>): string =>
  strFromU8(unzipSync(ecrireXlsx([{ nom: 'Essai', ...feuille }]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

test('une rangée a la hauteur de son plus long texte, et seulement celle-là', () => {
  const xml = feuilleDe({
    largeurs: [20, 10],
    lignes: [
      ['Partie', 'Nombre'],
      ['court', 12_345_678_901],
      ['un texte assez long pour tenir sur trois lignes', 'deux\nlignes'],
      ['x'.repeat(45), ''],
      ['mot '.repeat(2000).trim(), ''],
    ],
  });
  const rangees = [...xml.matchAll(/<row r="(\d+)"([^>]*)>/g)].map(([, rang, reste]) => [rang, reste]);
  expect(rangees).toEqual([
    ['1', ''],
    ['2', ''],
    ['3', ' ht="45" customHeight="1"'],
    ['4', ' ht="45" customHeight="1"'],
    // The tallest that Excel accepts.
    ['5', ' ht="405" customHeight="1"'],
  ]);
});

test('elle s’imprime en paysage, toutes ses colonnes sur une page ; les parties sont dans l’ordre du schéma', () => {
  const xml = feuilleDe({ largeurs: [20], lignes: [['Partie'], ['a']] });
  const parties = [...xml.matchAll(/<(sheetPr|sheetViews|cols|sheetData|pageSetup)\b/g)].map(([, nom]) => nom);
  expect(parties).toEqual(['sheetPr', 'sheetViews', 'cols', 'sheetData', 'pageSetup']);
  expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
});
