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
  const parties = [...xml.matchAll(/<(sheetPr|sheetViews|cols|sheetData|pageSetup|headerFooter)\b/g)].map(
    ([, nom]) => nom,
  );
  expect(parties).toEqual(['sheetPr', 'sheetViews', 'cols', 'sheetData', 'pageSetup', 'headerFooter']);
  expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
});

test('trop large pour se lire sur une page, elle en prend plusieurs, son en-tête et sa première colonne répétés', () => {
  const feuilles = [
    { nom: 'Étroite', largeurs: [20, 60], lignes: [['Partie', 'Texte']] },
    { nom: "L’an d’après, d'avant", largeurs: [40, ...Array<number>(22).fill(30)], lignes: [['Action']] },
  ];
  const pieces = unzipSync(ecrireXlsx(feuilles));
  const lire = (nom: string) => strFromU8(pieces[nom] ?? new Uint8Array());
  expect(lire('xl/worksheets/sheet1.xml')).toContain('fitToWidth="1" fitToHeight="0"');
  expect(lire('xl/worksheets/sheet2.xml')).toContain('fitToWidth="4" fitToHeight="0"');
  const titres = [...lire('xl/workbook.xml').matchAll(/localSheetId="(\d)">([^<]*)</g)].map(([, rang, zone]) => [
    rang,
    zone,
  ]);
  expect(titres).toEqual([
    ['0', "'Étroite'!$1:$1"],
    ['1', "'L’an d’après, d''avant'!$A:$A,'L’an d’après, d''avant'!$1:$1"],
  ]);
});
