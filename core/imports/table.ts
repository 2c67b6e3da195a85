import Papa from 'papaparse';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { retablir } from '../exports/neutraliser.ts';
import { motsNus } from '../textes/mots-nus.ts';
import { estUnTitre } from './correspondance.ts';
import { decoderTexte } from './octets.ts';

/** A table as read from a file: every cell a trimmed text, every line with its number in the file (from 1). */
export interface Table {
  readonly entetes: readonly string[];
  readonly lignes: readonly { readonly numero: number; readonly cellules: readonly string[] }[];
  readonly avertissements: readonly string[];
}

const LIMITE_LIGNES = 20_000;

/** Rows of cells → a table: finds the line of headings, names blank and doubled headings, drops blank lines. */
export function dresserTable(rows: readonly (readonly string[])[]): Resultat<Table> {
  // A guard against formulas is not part of the value; it is still there when a guarded CSV was saved again as a workbook.
  const clean = rows.map((cells) =>
    cells.map((c) =>
      retablir(c)
        .replace(/\u00a0/g, ' ')
        .trim(),
    ),
  );
  const head = rangDesTitres(clean);
  const found = clean[head];
  if (found === undefined)
    return refuser('demande-invalide', 'Le fichier est vide. La première ligne doit porter les titres des colonnes.');
  const avertissements: string[] = [];
  const seen = new Map<string, number>();
  const entetes = found.map((cell, i) => {
    if (cell === '') {
      if (clean.slice(head + 1).some((cells) => (cells[i] ?? '') !== ''))
        avertissements.push(`La colonne ${lettre(i)} n’a pas de titre : elle est laissée de côté.`);
      return '';
    }
    const rank = (seen.get(motsNus(cell)) ?? 0) + 1;
    seen.set(motsNus(cell), rank);
    if (rank > 1)
      avertissements.push(
        `Le titre « ${cell} » est porté par plusieurs colonnes : la colonne ${lettre(i)} est lue comme « ${cell} (${rank}) ».`,
      );
    return rank === 1 ? cell : `${cell} (${rank})`;
  });
  const pleines = clean
    .map((cellules, i) => ({ numero: i + 1, cellules }))
    .slice(head + 1)
    .filter(({ cellules }) => cellules.some((c) => c !== ''));
  const lignes = pleines.filter(({ cellules }) => !estUnTotal(cellules));
  for (const { numero } of pleines.filter(({ cellules }) => estUnTotal(cellules)))
    avertissements.push(`La ligne ${numero} est un total : elle est laissée de côté.`);
  return dansLaLimite({ entetes, lignes, avertissements });
}

const dansLaLimite = (table: Table): Resultat<Table> =>
  table.lignes.length > LIMITE_LIGNES
    ? refuser(
        'trop-grand',
        `Le fichier compte ${table.lignes.length} lignes : la limite est de ${LIMITE_LIGNES}. Coupez-le en plusieurs fichiers.`,
      )
    : reussite(table);

/** A sheet of a workbook, with its name. */
export interface Feuille {
  readonly nom: string;
  readonly table: Table;
}

/** Has at least two headings by which some field is known: a table, not a note. */
export const aDesTitres = ({ table }: Feuille): boolean => table.entetes.filter(estUnTitre).length >= 2;

const titres = ({ entetes }: Table): readonly string[] => entetes.filter((e) => e !== '').map(motsNus);

/** One table of the sheets that have the headings of the first, in any order; the others are named, and left aside. A line keeps a number of its own: those of a following sheet go on from the last line before. */
export function mettreALaSuite(premiere: Feuille, autres: readonly Feuille[]): Resultat<Table> {
  const { entetes } = premiere.table;
  const lignes = [...premiere.table.lignes];
  const avertissements = [...premiere.table.avertissements];
  const attendus = new Set(titres(premiere.table));
  for (const { nom, table } of autres) {
    const siens = titres(table);
    if (siens.length !== attendus.size || !siens.every((t) => attendus.has(t))) {
      avertissements.push(`La feuille « ${nom} » n’est pas lue : ses titres ne sont pas ceux de « ${premiere.nom} ».`);
      continue;
    }
    const avant = lignes.at(-1)?.numero ?? 0;
    const places = entetes.map((e) => table.entetes.findIndex((sien) => motsNus(sien) === motsNus(e)));
    lignes.push(
      ...table.lignes.map(({ numero, cellules }) => ({
        numero: avant + numero,
        cellules: places.map((place) => cellules[place] ?? ''),
      })),
    );
    avertissements.push(
      `La feuille « ${nom} » est lue à la suite : sa ligne 1 est ici la ligne ${avant + 1}.`,
      ...table.avertissements.map((a) => `Feuille « ${nom} » : ${a}`),
    );
  }
  return dansLaLimite({ entetes, lignes, avertissements });
}

/** Lines among which the headings are looked for: a title, a date and a note may stand above them. */
const LIGNES_DE_TETE = 15;

/** The line that holds the most known headings; else the first that holds two cells, else the first that holds one. */
function rangDesTitres(lignes: readonly (readonly string[])[]): number {
  const connus = lignes.slice(0, LIGNES_DE_TETE).map((cells) => cells.filter(estUnTitre).length);
  const plus = Math.max(0, ...connus);
  if (plus >= 2) return connus.indexOf(plus);
  const deux = lignes.findIndex((cells) => cells.filter((c) => c !== '').length >= 2);
  return deux === -1 ? lignes.findIndex((cells) => cells.some((c) => c !== '')) : deux;
}

/** « Total », « TOTAL : 42 », « Nombre total »: what a spreadsheet adds under a table. */
const estUnTotal = (cellules: readonly string[]): boolean =>
  /^(sous )?(nombre )?total( general| des associations| des structures)?( \d+)?$/.test(
    motsNus(cellules.find((c) => c !== '') ?? ''),
  );

/** Column letter of a spreadsheet: 0 → A, 26 → AA. */
export const lettre = (index: number): string =>
  (index < 26 ? '' : lettre(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** A CSV or TSV file, whatever its encoding and separator. */
export function lireCsv(bytes: Uint8Array): Resultat<Table> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return refuser('demande-invalide', 'Ce fichier est un classeur, pas un CSV : donnez-lui l’extension .xlsx.');
  const { texte } = decoderTexte(bytes);
  const parsed = Papa.parse<string[]>(texte, { delimiter: separateur(texte), skipEmptyLines: false });
  return dresserTable(parsed.data);
}

/** The separator is read on the headings: a free text full of commas must not decide for a file cut by semicolons. */
function separateur(texte: string): string {
  const head = texte.split(/\r?\n/, 20).filter((line) => line.trim() !== '');
  const score = (sep: string): number => Math.max(0, ...head.slice(0, 3).map((line) => line.split(sep).length));
  return [';', '\t', ',', '|'].reduce((best, sep) => (score(sep) > score(best) ? sep : best), ';');
}
