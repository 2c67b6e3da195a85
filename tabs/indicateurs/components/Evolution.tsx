import { Button, Caption1 } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { LigneDIndicateur } from '../../../core/indicateurs/synthese.ts';
import { moisLong } from '../../../core/textes/francais.ts';
import { lireMesure } from '../form.ts';
import { INDICATEUR } from '../textes.ts';
import css from './indicateurs.module.css';

const Graphique = lazy(() => import('./Graphique.tsx'));

/** The last twelve months, drawn or as a table. The library of charts comes after the numbers. */
export function Evolution({ indicateur }: { readonly indicateur: LigneDIndicateur }) {
  const [enTableau, setEnTableau] = useState(false);
  const { serie, libelle, unite } = indicateur;
  if (!serie.some(({ mesure }) => mesure.valeur !== undefined || mesure.masquee)) return null;
  return (
    <div className={css.evolution}>
      {enTableau ? (
        <div>
          <table>
            <caption>{INDICATEUR.graphique(libelle)}</caption>
            <tbody>
              {serie.map(({ mois, mesure }) => (
                <tr key={mois}>
                  <th scope="row">{moisLong(mois)}</th>
                  <td>{lireMesure(mesure, unite)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Suspense fallback={<Caption1 className={css.attente}>{INDICATEUR.attente}</Caption1>}>
          <Graphique indicateur={indicateur} />
        </Suspense>
      )}
      <Button
        size="small"
        appearance="transparent"
        aria-label={`${enTableau ? INDICATEUR.voirGraphique : INDICATEUR.voirTableau}\u00A0: ${libelle}`}
        onClick={() => setEnTableau(!enTableau)}
      >
        {enTableau ? INDICATEUR.voirGraphique : INDICATEUR.voirTableau}
      </Button>
    </div>
  );
}
