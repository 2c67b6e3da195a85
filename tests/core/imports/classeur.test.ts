import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { lireClasseur } from '../../../core/imports/classeur.ts';
import { couperCsv } from '../../../core/imports/couper-csv.ts';
import { lireFichier } from '../../../core/imports/lire-fichier.ts';
import { lecture, preparer } from './lire.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, from its XML. */
const classeur = (feuille: string, autres: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${feuille}</sheetData></worksheet>`,
        ...autres,
      }).map(([nom, texte]) => [nom, strToU8(texte)]),
    ),
    // Packing well is not what is tried.
    { level: 1 },
  );
const cellule = (reference: string, texte: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${texte}</t></is></c>`;
const TITRES = `<row r="1">${cellule('A1', 'Nom')}${cellule('B1', 'Commune')}</row>`;
const UNE = `<row r="2">${cellule('A2', 'Atelier')}${cellule('B2', 'Cézac')}</row>`;
const refus = (octets: Uint8Array): string => {
  const lu = lireFichier(octets);
  return lu.ok ? '' : lu.refus.message;
};
const feuille = (octets: Uint8Array) => {
  const lu = lireClasseur(octets);
  if (!lu.ok) throw new Error(lu.refus.message);
  return lu.valeur[0];
};

describe('un classeur ne prend jamais plus que le plus grand tableau admis', () => {
  test('une cellule perdue à la fin de la feuille n’est pas lue, et le dit', () => {
    const lue = lecture(classeur(`${TITRES}${UNE}<row r="1048576">${cellule('XFD1048576', 'x')}</row>`));
    expect(preparer(lue).lignes.map((l) => l.structure.nom)).toEqual(['Atelier']);
    expect(lue.table.avertissements).toEqual([
      'Feuille « Liste » : la cellule XFD1048576, loin du tableau, n’est pas lue.',
    ]);
  });

  test.each([
    [
      'trop de lignes',
      () => classeur(TITRES + Array.from({ length: 21_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('')),
    ],
    [
      'des lignes larges et vides',
      () =>
        classeur(
          TITRES +
            Array.from({ length: 3000 }, (_, i) => `<row r="${i + 2}">${cellule(`ALL${i + 2}`, 'x')}</row>`).join(''),
        ),
    ],
    [
      'une chaîne partagée qui revient sans cesse',
      () =>
        classeur(TITRES + `<row>${'<c t="s"><v>0</v></c>'.repeat(900)}</row>`.repeat(20), {
          'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(30_000)}</t></si></sst>`,
        }),
    ],
    [
      'des fusions sans nombre',
      () => {
        const lignes = Array.from({ length: 9000 }, (_, i) => `<row r="${i + 2}">${cellule(`B${i + 2}`, 'x')}</row>`);
        return classeur([TITRES, ...lignes, '<mergeCell ref="A1:A9000"/>'.repeat(2000)].join(''));
      },
    ],
  ])('%s', (_, faire) => {
    expect(refus(faire())).toMatch(/trop grand une fois ouvert/);
  });

  test('une feuille qui se déplie sans fin est refusée, même si elle annonce une petite taille', () => {
    const octets = classeur(' '.repeat(68_000_000));
    const vue = new DataView(octets.buffer);
    for (let i = 0; i < octets.length - 30; i += 1)
      if (vue.getUint32(i, true) === 0x02014b50) vue.setUint32(i + 24, 10, true);
    expect(refus(octets)).toMatch(/trop grand une fois ouvert/);
  });

  test.each([
    ['sans feuille', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'ne se lit pas'],
    ['un document Word', () => zipSync({ 'word/document.xml': strToU8('<w/>') }), 'Word'],
    ['un classeur LibreOffice', () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<o/>') }), '.ods'],
    ['un classeur binaire', () => zipSync({ 'xl/workbook.bin': strToU8('x') }), '.xlsb'],
    ['un zip coupé', () => classeur(UNE).subarray(0, 300), 'ne se lit pas'],
  ])('%s dit quoi faire', (_, faire, mots) => {
    expect(refus(faire())).toContain(mots);
  });
});

describe('une cellule se lit comme elle se voit', () => {
  test.each([
    ['une heure du jour', '<c s="1"><v>0.375</v></c>', '09:00'],
    ['un jour', '<c s="2"><v>46076</v></c>', '2026-02-23'],
    ['un jour au format du classeur', '<c s="3"><v>46076.5</v></c>', '2026-02-23'],
    ['un nombre dont le format porte un mot', '<c s="4"><v>46076</v></c>', '46076'],
    ['quatorze chiffres', '<c><v>35600000000048</v></c>', '35600000000048'],
    ['quinze chiffres en notation scientifique', '<c><v>3.5600000000048E13</v></c>', '35600000000048'],
    ['un oui', '<c t="b"><v>1</v></c>', 'VRAI'],
    ['le résultat d’une formule', '<c t="str"><f>A1&amp;"x"</f><v>a &lt; b</v></c>', 'a < b'],
    [
      'un texte en plusieurs morceaux',
      '<c t="inlineStr"><is><r><t>Le </t></r><r><t>Fil</t></r><rPh><t>x</t></rPh></is></c>',
      'Le Fil',
    ],
    ['un signe que XML ne prend pas', '<c t="inlineStr"><is><t>a_x000D_b&#233;</t></is></c>', 'a\rbé'],
    ['un préfixe devant les balises', '<x:c xmlns:x="y"><x:v>7</x:v></x:c>', '7'],
  ])('%s', (_, xml, attendu) => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd&quot; de &quot;mmmm"/><numFmt numFmtId="165" formatCode="0&quot; dossiers&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="20"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
    expect(feuille(classeur(`<row>${xml}</row>`, { 'xl/styles.xml': styles }))?.lignes).toEqual([[attendu]]);
  });

  test('ce qu’une bibliothèque lit d’un classeur ordinaire, nous le lisons aussi', async () => {
    const rangees = [
      ['Nom', 'Jour', 'Nombre', 'Texte'].map((value) => ({ value, type: String })),
      [
        { value: 'Été & co <1>', type: String },
        { value: new Date('2026-02-23T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
        { value: 557000001, type: Number },
        null,
      ],
      [null, null, { value: 12.5, type: Number }, { value: ' deux\nlignes ', type: String }],
    ];
    const octets = await writeXlsx(rangees).toBuffer();
    const [temoin] = await readXlsx(octets);
    const enTexte = (v: unknown): string =>
      v instanceof Date ? v.toISOString().slice(0, 10) : v === null ? '' : String(v);
    const attendu = temoin?.data.map((ligne) => ligne.map(enTexte));
    const largeur = attendu?.[0]?.length ?? 0;
    expect(
      feuille(new Uint8Array(octets))?.lignes.map((l) =>
        Array.from({ length: largeur }, (_, i) => (l[i] ?? '').trim()),
      ),
    ).toEqual(attendu?.map((l) => l.map((c) => c.trim())));
  });
});

test('un CSV bien formé se coupe comme le coupe une bibliothèque', () => {
  const texte = fc.string({ unit: fc.constantFrom(...'ab"; \n,é|'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(texte, texte, texte), { minLength: 1, maxLength: 6 }), (lignes) => {
      const rangees = [['Nom', 'Commune', 'Présentation'], ...lignes];
      const fichier = Papa.unparse(rangees, { delimiter: ';', newline: '\r\n' });
      const attendu = Papa.parse<string[]>(fichier, { delimiter: ';' }).data;
      expect(couperCsv(fichier, 1000)?.rangees).toEqual(attendu);
      expect(couperCsv(fichier, 1000)?.guillemetsLibres).toEqual([]);
    }),
  );
});
