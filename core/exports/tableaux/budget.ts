import type { LigneDeBudget } from '../../budget/ligne.ts';
import { COLONNES_DU_BUDGET, rangeesDuBudget } from '../../budget/rangees-du-budget.ts';
import { couvertureDuBudget, direCouverture } from '../../budget/totaux.ts';
import type { FicheAction } from '../../lists/fiches-action.list.ts';
import { planDe } from '../../plan/composer-plan.ts';
import { remplir, type Tableau } from './tableau.ts';

/** The budget of the actions of a plan, or of all of them: one row a line, amounts in euros, and of how many actions it is known. */
export function tableauDuBudget(
  { fiches, lignes }: { readonly fiches: readonly FicheAction[]; readonly lignes: readonly LigneDeBudget[] },
  plan: string | undefined,
): Tableau {
  const siennes = plan === undefined ? fiches : fiches.filter((f) => planDe(f) === plan);
  const rangees = rangeesDuBudget(siennes, lignes);
  const couverture = couvertureDuBudget(
    siennes.map(({ id }) => id),
    rangees.map(({ ligne }) => ligne),
  );
  return {
    sujet: 'budget',
    feuille: remplir('Budget', COLONNES_DU_BUDGET, rangees),
    aSavoir: [
      ['Plan', plan ?? 'Tous'],
      ['Couverture', direCouverture(couverture)],
      ['Cellule vide', 'Ce n’est pas connu, ou pas encore : rien n’est demandé, accordé ou versé.'],
    ],
  };
}
