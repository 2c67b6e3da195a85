import type { RangeeComparee } from '../../../core/plan/comparer-actions.ts';
import css from './plan.module.css';

interface TableauProps {
  readonly titres: readonly { readonly id: string; readonly titre: string }[];
  readonly rangees: readonly RangeeComparee[];
}

/** What two actions say of the same things, row by row. */
export const TableauCoteACote = ({ titres, rangees }: TableauProps) => (
  <div className={css.defile}>
    <table className={css.comparaison}>
      <thead>
        <tr>
          <td />
          {titres.map(({ id, titre }) => (
            <th key={id} scope="col">
              {titre}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rangees.map(({ libelle, valeurs }) => (
          <tr key={libelle}>
            <th scope="row">{libelle}</th>
            {titres.map(({ id }, rang) => (
              <td key={id} className={css.texte}>
                {valeurs[rang]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
