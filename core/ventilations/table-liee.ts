import { estPetit } from '../indicateurs/masquage.ts';
import { type Essai, pousser } from './pousser.ts';
import { indicesDe, type TableEtendue } from './table-etendue.ts';

/** What is already decided of a cell: it appeared, or was kept silent, elsewhere. */
export type Figee = 'montree' | 'tue';

/** What may be shown of a table, by place. */
export interface Masque {
  /** Cells and margins that are not shown. */
  readonly tues: readonly boolean[];
  /** Of these, the ones that may be a zero as far as anyone knows: nobody may be told that they hold somebody. */
  readonly zerosTus: readonly boolean[];
}

interface AMasquer {
  readonly table: TableEtendue;
  /** Persons under this number are not shown. */
  readonly seuil: number;
  /** By place. The total of all is always shown: it is that of the indicators. */
  readonly figees?: readonly (Figee | undefined)[];
  /** Of the cells kept silent elsewhere, those that may be a zero. */
  readonly zerosTus?: readonly boolean[];
}

/**
 * Which cells of a linked table are shown, so that no count of 1 to `seuil - 1` persons is, nor can be worked out from
 * what is: cells, margins, margins of margins.
 *
 * A small cell is not shown; nor are, in turn, the cells without which it would be found again. The proof is made of
 * tables: for each small cell, others are built that show exactly the same, in which it is not small, and which are
 * `seuil - 1` apart at least. Cells are moved by hypercubes, the heuristic of official statistics that is sound where
 * the exact optimum costs too much. Hiding one more undoes no proof. Zeros are shown; where that leaves a small cell
 * without a proof, they may be hidden too; then the inside of the table is given up, dimension by dimension, for the
 * sake of its margins; at last nothing is shown but its total.
 */
export function masquerTable(e: AMasquer): Masque {
  for (const renonce of e.table.tailles.keys())
    for (const zerosTus of [false, true]) {
      const prouve = essayer(e, { renonce, zerosTus });
      if (prouve !== undefined) return prouve;
    }
  const tues = e.table.valeurs.map((_, place) => figeeDe(e, place) !== 'montree');
  return { tues, zerosTus: tues.map((tue, place) => tue && planchersDe(e, place, true) === 0) };
}

const figeeDe = ({ table, figees = [] }: AMasquer, place: number): Figee | undefined =>
  place === table.valeurs.length - 1 ? 'montree' : figees[place];

/** The least that a hidden cell may hold, as anyone knows. */
const planchersDe = (e: AMasquer, place: number, zerosTus: boolean): number =>
  (figeeDe(e, place) === undefined ? zerosTus : (e.zerosTus?.[place] ?? false)) ? 0 : 1;

interface Facon {
  /** Cells of fewer totals than that are not shown at all. */
  readonly renonce: number;
  /** May a zero be hidden for the sake of a small cell? */
  readonly zerosTus: boolean;
}

/** The table masked in a certain way; undefined where a small cell is not safe. */
function essayer(e: AMasquer, { renonce, zerosTus }: Facon): Masque | undefined {
  const { table, seuil } = e;
  const { valeurs } = table;
  const dedans = valeurs.map((_, place) => figeeDe(e, place) === undefined && totauxDe(table, place) < renonce);
  const essai: Essai = {
    table,
    tues: valeurs.map((v, place) => {
      const figee = figeeDe(e, place);
      return figee === undefined ? dedans[place] === true || estPetit(v, seuil) : figee === 'tue';
    }),
    planchers: valeurs.map((_, place) => planchersDe(e, place, zerosTus || dedans[place] === true)),
    prix: valeurs.map((v, place) =>
      figeeDe(e, place) !== undefined || (v === 0 && !zerosTus) ? undefined : prixDe(table, place, v),
    ),
  };
  for (const [place, v] of valeurs.entries())
    if (essai.tues[place] && estPetit(v, seuil) && !proteger(essai, place, seuil)) return undefined;
  return { tues: essai.tues, zerosTus: essai.tues.map((tue, place) => tue && essai.planchers[place] === 0) };
}

/** Of how many dimensions a cell is the total. */
const totauxDe = (table: TableEtendue, place: number): number =>
  indicesDe(table, place).filter((i, d) => i === table.tailles[d]).length;

/** What is lost when a cell is hidden: more where there are many, and for a margin. */
const prixDe = (table: TableEtendue, place: number, valeur: number): number =>
  (1 + Math.log2(1 + valeur)) * 3 ** totauxDe(table, place);

/** Makes sure that this cell cannot be told to be small, hiding others where it must. Says whether it can be. */
function proteger(essai: Essai, place: number, seuil: number): boolean {
  const valeur = essai.table.valeurs[place] ?? 0;
  const voulu = seuil - 1;
  const haut = pousser(essai, { place, sens: 1, voulu, quitteATaire: false });
  if (haut >= voulu) return true;
  const bas = pousser(essai, { place, sens: -1, voulu, quitteATaire: false });
  if ((valeur + haut >= seuil || bas >= valeur) && haut + bas >= voulu) return true;
  return pousser(essai, { place, sens: 1, voulu, quitteATaire: true }) >= voulu;
}
