import type { LigneDeBudget } from '../../../core/budget/ligne.ts';
import { direMontant } from '../../../core/budget/montant.ts';
import { parAnnee, parFinanceur, type TotalNomme } from '../../../core/budget/totaux.ts';
import css from './budget.module.css';
import { BUDGET } from './textes.ts';

export const SOMMES = ['demande', 'accorde', 'verse', 'temps'] as const;

/** What the lines make, by funder and by year. */
export const Totaux = ({ lignes }: { readonly lignes: readonly LigneDeBudget[] }) => (
  <div className={css.deux}>
    <Tableau legende={BUDGET.parFinanceur} premier={BUDGET.financeur} totaux={parFinanceur(lignes)} />
    <Tableau legende={BUDGET.parAnnee} premier={BUDGET.annee} totaux={parAnnee(lignes)} />
  </div>
);

const Tableau = ({
  legende,
  premier,
  totaux,
}: {
  readonly legende: string;
  readonly premier: string;
  readonly totaux: readonly TotalNomme[];
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
  <section className={css.defile} aria-label={legende} tabIndex={0}>
    <table className={css.tableau}>
      <caption className={css.legende}>{legende}</caption>
      <thead>
        <tr>
          <th scope="col">{premier}</th>
          {SOMMES.map((somme) => (
            <th key={somme} scope="col" className={css.somme}>
              {BUDGET[somme]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {totaux.map((total) => (
          <tr key={total.nom}>
            <th scope="row">{total.nom}</th>
            {SOMMES.map((somme) => (
              <td key={somme} className={css.somme}>
                {total[somme] === 0 ? '' : direMontant(total[somme])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
