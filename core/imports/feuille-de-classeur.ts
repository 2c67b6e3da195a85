import { TropGrand } from './archive.ts';
import { attribut, type Balise, balisesDe } from './balises.ts';
import { type Fusion, remplirLesFusions } from './feuilles.ts';
import { CELLULES_AU_PLUS, LIGNES_AU_PLUS } from './nature-du-fichier.ts';
import { type Valeurs, valeurDeCellule } from './valeurs-de-classeur.ts';

/** Rows and columns beyond which a cell belongs to no table that is kept by hand: « XFD1048576 » is a slip of the keyboard. */
const RANGEES_AU_PLUS = 100_000;
const COLONNES_AU_PLUS = 1000;
/** Lines of a table, and what may stand above it. */
const PLEINES_AU_PLUS = LIGNES_AU_PLUS + 50;
/** Characters of all the cells, each time that a text comes back. */
const SIGNES_AU_PLUS = 60_000_000;

/** What the sheets of a workbook may still hold together. */
export interface Reste {
  cellules: number;
  signes: number;
}

export const resteEntier = (): Reste => ({ cellules: CELLULES_AU_PLUS, signes: SIGNES_AU_PLUS });

interface Lue {
  readonly lignes: readonly (readonly string[])[];
  /** Cells so far from the table that they were not read. */
  readonly perdues: readonly string[];
}

const RANGEE_VIDE: readonly string[] = [];

/** The cells of a sheet as texts. Throws `TropGrand` beyond what is left of the limits. */
export function lireFeuilleDeClasseur(xml: string, valeurs: Valeurs, reste: Reste): Lue {
  const lignes: string[][] = [];
  const fusions: Fusion[] = [];
  const perdues: string[] = [];
  let pleines = 0;
  for (const { reference, rangee, colonne, texte, fusion } of cellulesDe(xml, valeurs)) {
    if (fusion !== undefined) fusions.push(fusion);
    if (texte === '') continue;
    if (!(rangee >= 0 && rangee < RANGEES_AU_PLUS && colonne < COLONNES_AU_PLUS)) {
      if (perdues.length < PLEINES_AU_PLUS) perdues.push(reference);
      continue;
    }
    const ligne = lignes[rangee] ?? [];
    if (ligne.length === 0) pleines += 1;
    reste.cellules -= Math.max(1, colonne + 1 - ligne.length);
    reste.signes -= texte.length;
    if (reste.cellules < 0 || reste.signes < 0 || pleines > PLEINES_AU_PLUS) throw new TropGrand();
    while (ligne.length < colonne) ligne.push('');
    ligne[colonne] = texte;
    lignes[rangee] = ligne;
  }
  const pleinesEtVides = Array.from({ length: lignes.length }, (_, i) => lignes[i] ?? RANGEE_VIDE);
  return { lignes: remplirLesFusions(pleinesEtVides, fusions), perdues };
}

interface CelluleLue {
  readonly reference: string;
  readonly rangee: number;
  readonly colonne: number;
  readonly texte: string;
  readonly fusion?: Fusion;
}

/** The cells of a sheet in order, each with its place; a cell that does not say it follows the one before. */
function* cellulesDe(xml: string, valeurs: Valeurs): Generator<CelluleLue> {
  let [rangee, colonne] = [-1, -1];
  let ouverte: { reference: string; type: string | undefined; style: number; texte: string } | undefined;
  let [lu, aVoixHaute] = [false, false];
  for (const b of balisesDe(xml)) {
    if (b.sorte === 'texte') {
      if (lu && !aVoixHaute && ouverte !== undefined) ouverte.texte += b.texte;
    } else if (b.nom === 'v' || b.nom === 't') lu = b.sorte === 'ouvre' && !b.seule;
    else if (b.nom === 'rPh') aVoixHaute = b.sorte === 'ouvre' && !b.seule;
    else if (b.nom === 'row' && b.sorte === 'ouvre') {
      rangee = Number(attribut(b.attributs, 'r') ?? rangee + 2) - 1;
      colonne = -1;
    } else if (b.nom === 'c' && b.sorte === 'ouvre') {
      const reference = attribut(b.attributs, 'r') ?? '';
      colonne = colonneDe(reference) ?? colonne + 1;
      const style = Number(attribut(b.attributs, 's') ?? 0);
      ouverte = b.seule ? undefined : { reference, type: attribut(b.attributs, 't'), style, texte: '' };
    } else if (b.nom === 'c' && ouverte !== undefined) {
      const { reference, type, style, texte } = ouverte;
      yield { reference, rangee, colonne, texte: valeurDeCellule(texte, type, style, valeurs) };
      ouverte = undefined;
    } else yield* fusionDe(b);
  }
}

/** A → 0, Z → 25, AA → 26; undefined without letters. */
const colonneDe = (reference: string): number | undefined => {
  const lettres = /^[A-Z]{1,3}/.exec(reference)?.[0];
  return lettres === undefined
    ? undefined
    : [...lettres].reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0) - 1;
};

function* fusionDe(b: Balise): Generator<CelluleLue> {
  if (b.sorte !== 'ouvre' || b.nom !== 'mergeCell') return;
  const [, c1 = '', l1, c2 = '', l2] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribut(b.attributs, 'ref') ?? '') ?? [];
  const [gauche, droite] = [colonneDe(c1), colonneDe(c2)];
  if (gauche === undefined || droite === undefined) return;
  const fusion = { haut: Number(l1) - 1, bas: Number(l2) - 1, gauche, droite };
  yield { reference: '', rangee: -1, colonne: -1, texte: '', fusion };
}
