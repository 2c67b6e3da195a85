import { Caption1, Card, Text } from '@fluentui/react-components';
import type { Synthese } from '../../../core/indicateurs/synthese.ts';
import cadre from '../../commun/page.module.css';
import { idDAction } from '../form.ts';
import { TEXTES } from '../textes.ts';
import css from './indicateurs.module.css';
import { LigneIndicateur } from './LigneIndicateur.tsx';
import { ObjectifsEtResultats } from './ObjectifsEtResultats.tsx';

interface CarteActionProps {
  readonly action: Synthese['actions'][number];
  readonly mois: string;
  /** The indicator whose number of the year opens on its rows, when the address names one. */
  readonly ouvert: string | undefined;
}

/** An action of the plan with its indicators. */
export function CarteAction({ action, mois, ouvert }: CarteActionProps) {
  return (
    <Card className={css.action} focusMode="off" role="group" aria-label={action.titre}>
      <header>
        <Text
          as="h3"
          weight="semibold"
          size={400}
          block
          className={css.titreDAction}
          id={idDAction(action.id)}
          tabIndex={-1}
        >
          {[action.numero, action.titre].filter(Boolean).join('. ')}
        </Text>
        {action.servicesResponsables.length === 0 ? null : (
          <Caption1 className={cadre.discret}>
            {TEXTES.services} {action.servicesResponsables.join(', ')}
          </Caption1>
        )}
      </header>
      <ObjectifsEtResultats indicateurs={action.indicateurs} mois={mois} />
      {action.indicateurs.map((indicateur) => (
        <LigneIndicateur key={indicateur.id} indicateur={indicateur} mois={mois} ouvert={indicateur.id === ouvert} />
      ))}
    </Card>
  );
}
