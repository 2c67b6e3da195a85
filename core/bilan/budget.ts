import { direTemps, estDe, type LigneDeBudget, parAnneePuisFinanceur } from '../budget/ligne.ts';
import { couvertureDuBudget, direCouverture, direTotal, parFinanceur, totalDe } from '../budget/totaux.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import type { ChampDeBilan } from './bilan.ts';
import { champEnListe } from './champs.ts';
import { CHAMPS_D_UNE_ACTION } from './parties.ts';

/** The lines of budget that a bilan tells: those of its year; of one funder, its own. */
export const budgetDuPerimetre = (
  lignes: readonly LigneDeBudget[],
  { annee, financeur }: { readonly annee: string; readonly financeur?: string | undefined },
): readonly LigneDeBudget[] =>
  lignes.filter((l) => l.annee === annee && (financeur === undefined || estDe(financeur, l)));

/** « Caf (Animation des groupes) : 3 200 € demandés, 3 000 € accordés » */
const direLigne = (l: LigneDeBudget): string => {
  const precisions = [l.objet, l.temps === undefined ? undefined : direTemps(l.temps)].filter((p) => p !== undefined);
  const qui = precisions.length === 0 ? l.financeur : `${l.financeur} (${precisions.join(', ')})`;
  return `${qui} : ${direTotal(totalDe([l])) || 'aucun montant'}`;
};

/** The budget of an action in its year, funder by funder; empty when none is known. */
export function champDuBudget({ id }: FicheAction, budget: readonly LigneDeBudget[]): ChampDeBilan {
  const siennes = budget.filter(({ fiche }) => fiche === id).toSorted(parAnneePuisFinanceur);
  return champEnListe(
    'budget',
    CHAMPS_D_UNE_ACTION.budget,
    [...siennes.map(direLigne), ...(siennes.length < 2 ? [] : [`En tout : ${direTotal(totalDe(siennes))}`])],
    { origine: 'saisi' },
  );
}

/** The budget of all these actions: of how many it is known, what it makes, funder by funder. */
export function champDuBudgetDuPlan(fiches: readonly FicheAction[], budget: readonly LigneDeBudget[]): ChampDeBilan {
  const ids = fiches.map(({ id }) => id);
  const siennes = budget.filter(({ fiche }) => fiche !== undefined && ids.includes(fiche));
  const couverture = `${direCouverture(couvertureDuBudget(ids, siennes))}.`;
  return champEnListe('budget', CHAMPS_D_UNE_ACTION.budget, [
    siennes.length === 0 ? couverture : `${couverture} ${direTotal(totalDe(siennes))}.`,
    ...parFinanceur(siennes).map((total) => `${total.nom} : ${direTotal(total)}`),
  ]);
}
