import { Button, Caption1 } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { LigneDIndicateur } from '../../../core/indicateurs/synthese.ts';
import { moisLong } from '../../../core/textes/francais.ts';
import { useEtroit } from '../../commun/themes.ts';
import { lireMesure } from '../form.ts';
import { INDICATEUR } from '../textes.ts';
import css from './indicateurs.module.css';

const Graphique = lazy(() => import('./Graphique.tsx'));

/**
 * The last twelve months, drawn or as a table; where there is no room beside the numbers, when asked for. The library
 * of charts comes after the numbers.
 */
export function Evolution({ indicateur }: { readonly indicateur: LigneDIndicateur }) {
  const etroit = useEtroit();
  const [enTableau, setEnTableau] = useState(false);
  const [ouverte, setOuverte] = useState(false);
  const { serie, libelle } = indicateur;
  if (!serie.some(({ mesure }) => mesure.valeur !== undefined || mesure.masquee)) return null;
  if (etroit && !ouverte)
    return (
      <div className={css.evolution}>
        <Bouton dit={INDICATEUR.voirEvolution} libelle={libelle} agir={() => setOuverte(true)} />
      </div>
    );
  return (
    <div className={css.evolution}>
      {enTableau ? (
        <Tableau indicateur={indicateur} />
      ) : (
        <Suspense fallback={<Caption1 className={css.attente}>{INDICATEUR.attente}</Caption1>}>
          <Graphique indicateur={indicateur} />
        </Suspense>
      )}
      <Bouton
        dit={enTableau ? INDICATEUR.voirGraphique : INDICATEUR.voirTableau}
        libelle={libelle}
        agir={() => setEnTableau(!enTableau)}
      />
    </div>
  );
}

function Tableau({ indicateur: { serie, libelle, unite } }: { readonly indicateur: LigneDIndicateur }) {
  return (
    <div>
      <table>
        <caption>{INDICATEUR.graphique(libelle)}</caption>
        <tbody>
          {serie.map(({ mois, mesure, autreDefinition }) => (
            <tr key={mois}>
              <th scope="row">{moisLong(mois)}</th>
              <td>
                {lireMesure(mesure, unite)}
                {autreDefinition ? ` (${INDICATEUR.compteAutrement})` : ''}
                {mesure.commentaire === undefined ? '' : `, ${INDICATEUR.commentaire(mesure.commentaire)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BoutonProps {
  readonly dit: string;
  readonly libelle: string;
  readonly agir: () => void;
}

const Bouton = ({ dit, libelle, agir }: BoutonProps) => (
  <Button size="small" appearance="transparent" aria-label={`${dit}\u00A0: ${libelle}`} onClick={agir}>
    {dit}
  </Button>
);
