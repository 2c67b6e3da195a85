import { grouper } from '../grouper.ts';
import { type DemandeFaite, demandesRecentes, type Faits } from './demandes.ts';

/** What each structure was asked in the thirty days of the budget, the latest first. One that was asked nothing is not there. */
export type Charges = ReadonlyMap<string, readonly DemandeFaite[]>;

export const chargesDe = (faits: Faits, maintenant: string): Charges =>
  grouper(demandesRecentes(faits, maintenant), ({ structure }) => structure);

/** The same with what is about to be asked beside: what was asked already under the same key weighs no more. */
export function avecCelles(charges: Charges, enPlus: readonly DemandeFaite[]): Charges {
  const toutes = new Map(charges);
  for (const demande of enPlus) {
    const faites = toutes.get(demande.structure) ?? [];
    if (faites.some(({ cle }) => cle === demande.cle)) continue;
    toutes.set(
      demande.structure,
      [...faites, demande].toSorted((x, y) => Date.parse(y.le) - Date.parse(x.le)),
    );
  }
  return toutes;
}

/** May nothing more be asked of a structure without exceeding its budget? `faites`: what it was asked in thirty days. */
export const auPlafond = (faites: readonly DemandeFaite[], plafond: number): boolean => faites.length >= plafond;

/** A structure that a sending would take above its budget, or keep above it. */
export interface Depassement {
  readonly structure: string;
  /** What it was asked in thirty days. */
  readonly demandes: readonly DemandeFaite[];
  /** How many it would have been asked once this leaves. */
  readonly apres: number;
}

/**
 * Those of these structures that would be above their budget once asked this, the most asked first. `cleDe`: the ask,
 * for each of them; already said in the thirty days, saying it again adds nothing.
 */
export function depassements(e: {
  readonly structures: readonly string[];
  readonly charges: Charges;
  readonly plafond: number;
  readonly cleDe?: (structure: string) => string;
}): readonly Depassement[] {
  return [...new Set(e.structures)]
    .map((structure): Depassement => {
      const demandes = e.charges.get(structure) ?? [];
      const cle = e.cleDe?.(structure);
      return { structure, demandes, apres: demandes.length + Number(!demandes.some((d) => d.cle === cle)) };
    })
    .filter(({ apres }) => apres > e.plafond)
    .toSorted((x, y) => y.apres - x.apres || Number(x.structure) - Number(y.structure));
}
