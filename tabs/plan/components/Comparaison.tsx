import { CHAMPS_DE_BASE, valeurDeBase } from '../../../core/base-d-actions/champs-de-base.ts';
import type { FicheAction } from '../../../core/lists/fiches-action.list.ts';
import cadre from '../../commun/page.module.css';
import { Retour } from '../../commun/Retour.tsx';
import { TitreDePage } from '../../commun/TitreDePage.tsx';
import { BASE } from '../textes.ts';
import css from './plan.module.css';

/** Two records side by side, field by field; what neither says is left out. */
export function Comparaison({
  fiches,
  fermer,
}: {
  readonly fiches: readonly FicheAction[];
  readonly fermer: () => void;
}) {
  const lignes = CHAMPS_DE_BASE.map(({ colonne, libelle }) => ({
    libelle,
    valeurs: fiches.map((f) => ({ id: f.id, dite: valeurDeBase(f, colonne) ?? '' })),
  })).filter(({ valeurs }) => valeurs.some(({ dite }) => dite !== ''));
  return (
    <div className={`${cadre.contenu} ${cadre.large}`}>
      <Retour vers={BASE.fermerComparaison} aller={fermer} />
      <TitreDePage niveau="h1" arrivee="comparaison">
        {BASE.comparaison}
      </TitreDePage>
      <div className={css.defile}>
        <table className={css.comparaison}>
          <thead>
            <tr>
              <td />
              {fiches.map(({ id, titre }) => (
                <th key={id} scope="col">
                  {titre}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lignes.map(({ libelle, valeurs }) => (
              <tr key={libelle}>
                <th scope="row">{libelle}</th>
                {valeurs.map(({ id, dite }) => (
                  <td key={id} className={css.texte}>
                    {dite}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
