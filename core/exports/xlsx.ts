import { strToU8, zipSync } from 'fflate';
import type { FeuilleDeValeurs } from './classeur.ts';

const ENTETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PAQUET = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TABLEUR = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A zip dates its files: a fixed day, so that the same sheets give the same bytes. Local time, as fflate reads it. */
const JOUR_FIXE = new Date(2000, 0, 1);

/**
 * The bytes of an XLSX workbook (ECMA-376): every cell a text or a number, headings in bold and frozen, long texts wrapped. By hand, so that the tab, the
 * functions and the command line write the same file; a cell that holds no formula element can run none.
 */
export function ecrireXlsx(feuilles: readonly FeuilleDeValeurs[]): Uint8Array {
  const pieces: Readonly<Record<string, string>> = {
    '[Content_Types].xml': types(feuilles.length),
    '_rels/.rels': liens([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': liens([
      ...feuilles.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/workbook.xml': `${ENTETE}<workbook xmlns="${TABLEUR}" xmlns:r="${DOCUMENT}"><sheets>${feuilles
      .map(({ nom }, i) => `<sheet name="${xml(nomDeFeuille(nom))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets><definedNames>${feuilles.map(titresRepetes).join('')}</definedNames></workbook>`,
    ...Object.fromEntries(feuilles.map((f, i) => [`xl/worksheets/sheet${i + 1}.xml`, feuille(f)])),
  };
  const octets = Object.fromEntries(Object.entries(pieces).map(([nom, texte]) => [nom, strToU8(texte)]));
  return zipSync(octets, { mtime: JOUR_FIXE, level: 6 });
}

/** Excel refuses a workbook whose sheet has a longer name, or one of these signs. */
const nomDeFeuille = (nom: string): string =>
  nom
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim();

/** What is printed again on each page: the headings, and where the columns take several pages, what the row is about. */
function titresRepetes({ nom, largeurs }: FeuilleDeValeurs, rang: number): string {
  const feuille = `'${nomDeFeuille(nom).replace(/'/g, "''")}'`;
  const zones = [...(pagesDeLarge(largeurs) > 1 ? [`${feuille}!$A:$A`] : []), `${feuille}!$1:$1`];
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${rang}">${xml(zones.join(','))}</definedName>`;
}

/** Characters of Calibri 11 that an A4 page holds across, made smaller by a third: no smaller is read on paper. */
const LARGEUR_DE_PAGE = 210;

/** Pages that the columns are printed over, the first one repeated on each. */
function pagesDeLarge(largeurs: readonly number[]): number {
  const [premiere = 0, ...autres] = largeurs;
  const reste = autres.reduce((somme, l) => somme + l, 0);
  return Math.max(1, Math.ceil(reste / Math.max(LARGEUR_DE_PAGE - premiere, LARGEUR_DE_PAGE / 2)));
}

const types = (nombre: number): string =>
  `${ENTETE}<Types xmlns="${PAQUET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${Array.from(
    { length: nombre },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  ).join('')}</Types>`;

const liens = (cibles: readonly (readonly [string, string])[]): string =>
  `${ENTETE}<Relationships xmlns="${PAQUET}/relationships">${cibles
    .map(([type, cible], i) => `<Relationship Id="rId${i + 1}" Type="${DOCUMENT}/${type}" Target="${cible}"/>`)
    .join('')}</Relationships>`;

/** Style 1: a text, at the top, wrapped (49 is the format « @ »). Style 2: the same for a heading. Style 3: a number. */
const CELLULE = 'applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';
const STYLES = `${ENTETE}<styleSheet xmlns="${TABLEUR}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6E6E6"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" ${CELLULE}<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" ${CELLULE}<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" ${CELLULE}</cellXfs></styleSheet>`;

function feuille({ largeurs, lignes }: FeuilleDeValeurs): string {
  const colonnes = largeurs.map((l, i) => `<col min="${i + 1}" max="${i + 1}" width="${l}" customWidth="1"/>`);
  const rangees = lignes.map((cellules, rang) => {
    const style = rang === 0 ? 2 : 1;
    const contenu = cellules.map((texte, i) =>
      texte === ''
        ? ''
        : typeof texte === 'number'
          ? `<c r="${lettres(i)}${rang + 1}" s="3"><v>${texte}</v></c>`
          : `<c r="${lettres(i)}${rang + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(echapper(texte))}</t></is></c>`,
    );
    const lignesDeTexte = Math.max(1, ...cellules.map((texte, i) => lignesDe(texte, largeurs[i])));
    const hauteur =
      lignesDeTexte === 1 ? '' : ` ht="${Math.min(lignesDeTexte * INTERLIGNE, HAUTEUR_MAX)}" customHeight="1"`;
    return `<row r="${rang + 1}"${hauteur}>${contenu.join('')}</row>`;
  });
  return `${ENTETE}<worksheet xmlns="${TABLEUR}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${
    colonnes.length === 0 ? '' : `<cols>${colonnes.join('')}</cols>`
  }<sheetData>${rangees.join('')}</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesDeLarge(largeurs)}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

/** Points: a line of Calibri 11, and the tallest row that Excel accepts. */
const INTERLIGNE = 15;
const HAUTEUR_MAX = 405;

/** How many lines a cell takes once wrapped between its words: its row is given their height, no spreadsheet computes it on opening. */
function lignesDe(cellule: string | number, largeur: number | undefined): number {
  if (typeof cellule === 'number' || largeur === undefined) return 1;
  return cellule.split('\n').reduce((n, paragraphe) => n + lignesDUnParagraphe(paragraphe, largeur), 0);
}

function lignesDUnParagraphe(paragraphe: string, largeur: number): number {
  if (paragraphe.length <= largeur) return 1;
  let [lignes, pris] = [1, 0];
  for (const { length } of paragraphe.split(' ')) {
    const avec = pris === 0 ? length : pris + 1 + length;
    if (avec <= largeur) pris = avec;
    else {
      // A word longer than its column goes on over several lines.
      lignes += (pris === 0 ? 0 : 1) + Math.ceil(length / largeur) - 1;
      pris = length % largeur;
    }
  }
  return lignes;
}

/** Name of a column: A, Z, AA… */
const lettres = (rang: number): string =>
  rang < 26 ? String.fromCharCode(65 + rang) : `${lettres(Math.floor(rang / 26) - 1)}${lettres(rang % 26)}`;

/** A text that looks like an escape of the format (`_x0041_`) would be read as one. */
const echapper = (texte: string): string => texte.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const ENTITES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (texte: string): string => texte.replace(/[&<>"]/g, (c) => ENTITES[c] ?? c);
