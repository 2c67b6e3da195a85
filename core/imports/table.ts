import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { retablir } from '../exports/neutraliser.ts';
import { motsNus } from '../textes/mots-nus.ts';
import type { Constat } from './constat.ts';
import { estUnTitre } from './correspondance.ts';
import { LIGNES_AU_PLUS } from './nature-du-fichier.ts';
import { nettoyerLesSignes } from './signes.ts';

export interface LigneDeTable {
  /** Its number in the file, from 1. */
  readonly numero: number;
  readonly cellules: readonly string[];
  /** A sign too many has shifted its cells: only its name is to be trusted. */
  readonly decalee?: true;
}

/** A table as read from a file: every cell a trimmed text. */
export interface Table {
  readonly entetes: readonly string[];
  readonly lignes: readonly LigneDeTable[];
  readonly avertissements: readonly string[];
  /** What was found in cells while reading them. */
  readonly constats: readonly Constat[];
}

interface Options {
  /** Cells are told apart by a sign, which a text may hold by mistake. A workbook gives each cell its column. */
  readonly separees?: boolean;
  /** Cells, from 0, of which something is to be verified. */
  readonly doutes?: readonly { readonly rangee: number; readonly colonne: number; readonly message: string }[];
  readonly avertissements?: readonly string[];
}

// A guard against formulas is not part of the value; it is still there when a guarded CSV was saved again as a workbook.
const titreNet = (cellule: string): string => nettoyerLesSignes(retablir(cellule)).texte.trim();

/** Rows of cells → a table: finds the line of headings, names blank and doubled headings, drops blank lines, cleans the cells. */
export function dresserTable(rows: readonly (readonly string[])[], options: Options = {}): Resultat<Table> {
  const head = rangDesTitres(rows.slice(0, LIGNES_DE_TETE).map((cells) => cells.map(titreNet)));
  const found = rows[head];
  if (found === undefined)
    return refuser('demande-invalide', 'Le fichier est vide. La première ligne doit porter les titres des colonnes.');
  const avertissements = [...(options.avertissements ?? [])];
  const suite = rows.slice(head + 1);
  const largeur = options.separees === true ? found.length : Math.max(found.length, ...suite.map((c) => c.length));
  const entetes = nommerLesColonnes(
    Array.from({ length: largeur }, (_, i) => titreNet(found[i] ?? '')),
    suite,
    avertissements,
  );
  const pleines = suite
    .map((cellules, i) => ({ numero: head + i + 2, cellules }))
    .filter(({ cellules }) => cellules.some((c) => c.trim() !== ''));
  if (pleines.length > LIGNES_AU_PLUS) return tropDeLignes(pleines.length);
  const propres = nettoyerLesLignes(pleines, entetes);
  const constats = [...propres.constats];
  for (const { rangee, colonne, message } of options.doutes ?? [])
    if (rangee > head) constats.push(aVerifier(rangee + 1, colonneDite(entetes, colonne), message));
  const lignes = propres.lignes.flatMap((ligne): readonly LigneDeTable[] => {
    const { numero, cellules } = ligne;
    if (estUnTotal(cellules)) {
      avertissements.push(`La ligne ${numero} est un total : elle est laissée de côté.`);
      return [];
    }
    const deTrop = cellules.slice(largeur).some((c) => c !== '');
    if (!deTrop) return cellules.every((c) => c === '') ? [] : [ligne];
    constats.push({
      ligne: numero,
      colonne: 'Ligne entière',
      gravite: 'valeur écartée',
      message: direLeDecalage(cellules, largeur),
    });
    return [{ ...ligne, decalee: true }];
  });
  return reussite({ entetes, lignes, avertissements, constats });
}

const aVerifier = (ligne: number, colonne: string, message: string): Constat => ({
  ligne,
  colonne,
  gravite: 'à vérifier',
  message,
});

const direLeDecalage = (cellules: readonly string[], largeur: number): string =>
  `elle compte ${cellules.length} cellules pour ${largeur} titres, ses valeurs sont sans doute décalées : seul le nom est lu, pas « ${cellules
    .filter((c) => c !== '')
    .join(' | ')} ». Mettez entre guillemets la cellule qui contient le séparateur`;

/** « Présentation (C) ». */
const colonneDite = (entetes: readonly string[], colonne: number): string =>
  `${entetes[colonne] || 'Sans titre'} (${lettre(colonne)})`;

/** The cells of lines, trimmed and without the signs that no list takes; what was changed or doubtful is told. */
export function nettoyerLesLignes(
  brutes: readonly LigneDeTable[],
  entetes: readonly string[],
): Pick<Table, 'lignes' | 'constats'> {
  const constats: Constat[] = [];
  const lignes = brutes.map(({ numero, cellules }) => ({
    numero,
    cellules: cellules.map((cellule, colonne) => {
      const { texte, repare, doute } = nettoyerLesSignes(retablir(cellule));
      if (repare !== undefined)
        constats.push({ ligne: numero, colonne: colonneDite(entetes, colonne), gravite: 'réparé', message: repare });
      if (doute !== undefined) constats.push(aVerifier(numero, colonneDite(entetes, colonne), doute));
      return texte.trim();
    }),
  }));
  return { lignes, constats };
}

function nommerLesColonnes(
  titres: readonly string[],
  suite: readonly (readonly string[])[],
  avertissements: string[],
): readonly string[] {
  const seen = new Map<string, number>();
  return titres.map((cell, i) => {
    if (cell === '') {
      if (suite.some((cells) => (cells[i] ?? '').trim() !== ''))
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
}

export const tropDeLignes = (combien: number): Resultat<never> =>
  refuser(
    'trop-grand',
    `Le fichier compte ${combien} lignes : la limite est de ${LIGNES_AU_PLUS}. Coupez-le en plusieurs fichiers.`,
  );

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
  const constats = [...premiere.table.constats];
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
    constats.push(...table.constats.map((c) => ({ ...c, ligne: avant + c.ligne })));
    avertissements.push(
      `La feuille « ${nom} » est lue à la suite : sa ligne 1 est ici la ligne ${avant + 1}.`,
      ...table.avertissements.map((a) => `Feuille « ${nom} » : ${a}`),
    );
  }
  return lignes.length > LIGNES_AU_PLUS
    ? tropDeLignes(lignes.length)
    : reussite({ entetes, lignes, avertissements, constats });
}

/** Lines among which the headings are looked for: a title, a date and a note may stand above them. */
const LIGNES_DE_TETE = 15;

/** The line that holds the most known headings; else the first that holds two cells, else the first that holds one. */
function rangDesTitres(lignes: readonly (readonly string[])[]): number {
  const connus = lignes.map((cells) => cells.filter(estUnTitre).length);
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
