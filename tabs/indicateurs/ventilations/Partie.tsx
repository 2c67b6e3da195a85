import { nombre } from '../../../core/textes/francais.ts';
import type { LigneVentilee, PartieVentilee } from '../../../core/ventilations/ventilation.ts';
import { Barre } from './Barre.tsx';
import { VENTILATION } from './textes.ts';
import css from './ventilation.module.css';

/** One way of breaking down: a table, whose bars are its chart. Communes say for how many people. */
export function Partie({ partie: { dimension, lignes } }: { readonly partie: PartieVentilee }) {
  const parHabitants = lignes.some((l) => l.habitants !== undefined);
  const mesureDe = ({ nombre: n, pourMille }: LigneVentilee) => (parHabitants ? pourMille : n.valeur);
  const maximum = Math.max(1, ...lignes.flatMap((l) => mesureDe(l) ?? []));
  return (
    <section className={css.partie}>
      <table className={css.table}>
        <caption>{VENTILATION.dimensions[dimension]}</caption>
        <thead>
          <tr>
            <td />
            <td />
            <th scope="col">{VENTILATION.nombre}</th>
            {parHabitants ? <th scope="col">{VENTILATION.pourMille}</th> : null}
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <tr key={ligne.libelle}>
              <th scope="row">{ligne.libelle}</th>
              <td className={css.dessin}>
                {parHabitants && ligne.habitants === undefined ? null : (
                  <Barre part={(mesureDe(ligne) ?? 0) / maximum} tue={ligne.nombre.masquee} />
                )}
              </td>
              <td className={css.nombre}>
                <Nombre ligne={ligne} />
              </td>
              {parHabitants ? (
                <td className={css.nombre}>{ligne.pourMille === undefined ? '' : nombre(ligne.pourMille)}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A number, or the sign that it is not shown: said in full to who does not see it. */
export function Nombre({
  ligne: { nombre: n, auMoins },
}: {
  readonly ligne: Pick<LigneVentilee, 'nombre' | 'auMoins'>;
}) {
  if (auMoins !== undefined) return VENTILATION.auMoins(nombre(auMoins));
  return n.valeur === undefined ? (
    <>
      <span aria-hidden>{VENTILATION.tu}</span>
      <span className="lu">{VENTILATION.tuDit}</span>
    </>
  ) : (
    nombre(n.valeur)
  );
}
