import { Caption1 } from '@fluentui/react-components';
import { nombre } from '../../../core/textes/francais.ts';
import type { Ventilation } from '../../../core/ventilations/ventilation.ts';
import cadre from '../../commun/page.module.css';
import { Barre } from './Barre.tsx';
import { VENTILATION } from './textes.ts';
import css from './ventilation.module.css';

/** Structures, by type, beside all those of the annuaire: those that never come are seen. */
export function ParType({ structures: { types, feuilles } }: Pick<Ventilation, 'structures'>) {
  return (
    <section className={css.partie}>
      <table className={css.table}>
        <caption>{VENTILATION.structures}</caption>
        <thead>
          <tr>
            <td />
            <td />
            <th scope="col">{VENTILATION.venues}</th>
            <th scope="col">{VENTILATION.annuaire}</th>
          </tr>
        </thead>
        <tbody>
          {types.map(({ type, venues, annuaire }) => (
            <tr key={type}>
              <th scope="row">{type}</th>
              <td className={css.dessin}>
                <Barre part={annuaire === 0 ? 0 : Math.min(1, venues / annuaire)} tue={false} />
              </td>
              <td className={css.nombre}>{nombre(venues)}</td>
              <td className={css.nombre}>{nombre(annuaire)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Caption1 className={cadre.discret}>{VENTILATION.structuresAide(feuilles.connus, feuilles.total)}</Caption1>
    </section>
  );
}
