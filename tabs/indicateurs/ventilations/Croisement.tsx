import { Caption1, Text } from '@fluentui/react-components';
import type { Ventilation } from '../../../core/ventilations/ventilation.ts';
import cadre from '../../commun/page.module.css';
import { Nombre } from './Partie.tsx';
import { VENTILATION } from './textes.ts';
import css from './ventilation.module.css';

/** Communes by age, where enough people came for it. */
export function Croisement({ croisement }: Pick<Ventilation, 'croisement'>) {
  if (croisement === undefined) return <Caption1 className={cadre.discret}>{VENTILATION.croisementAbsent}</Caption1>;
  const { communes, ages, nombres } = croisement;
  return (
    <details>
      <summary>
        <Text weight="semibold">{VENTILATION.croisement}</Text>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard. */}
      <section className={css.croisement} aria-label={VENTILATION.croisement} tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <td />
              {ages.map((age) => (
                <th key={age} scope="col">
                  {age}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {communes.map((commune, c) => (
              <tr key={commune}>
                <th scope="row">{commune}</th>
                {ages.map((age, a) => (
                  <td key={age} className={css.nombre}>
                    <Nombre ligne={{ nombre: nombres[c]?.[a] ?? { masquee: true } }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
