import { Text } from '@fluentui/react-components';
import type { LigneDeBudget } from '../../../core/budget/ligne.ts';
import { couvertureDuBudget, direCouverture, direTotal, totalDe } from '../../../core/budget/totaux.ts';
import cadre from '../../commun/page.module.css';
import { Totaux } from './Totaux.tsx';
import { BUDGET } from './textes.ts';

/** The budget of the actions shown, of all years: of how many it is known, what it makes, by funder and by year. */
export function BudgetDuPlan({
  fiches,
  lignes,
}: {
  readonly fiches: readonly string[];
  readonly lignes: readonly LigneDeBudget[];
}) {
  const siennes = lignes.filter(({ fiche }) => fiche !== undefined && fiches.includes(fiche));
  return (
    <section className={cadre.partie} aria-labelledby="budget-du-plan">
      <h2 id="budget-du-plan" className={cadre.sousTitre}>
        {BUDGET.duPlan}
      </h2>
      {siennes.length === 0 ? (
        <Text>{BUDGET.sansLigne}</Text>
      ) : (
        <>
          <Text>{`${direCouverture(couvertureDuBudget(fiches, siennes))}. ${direTotal(totalDe(siennes))}.`}</Text>
          <details>
            <summary>{BUDGET.detail}</summary>
            <Totaux lignes={siennes} />
          </details>
        </>
      )}
    </section>
  );
}
