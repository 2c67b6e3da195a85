import { Caption1, Card, Text } from '@fluentui/react-components';
import type { Synthese } from '../../../core/indicateurs/synthese.ts';
import { TEXTES } from '../textes.ts';
import css from './indicateurs.module.css';
import { LigneIndicateur } from './LigneIndicateur.tsx';

/** An action of the plan with its indicators. */
export function CarteAction({ action }: { readonly action: Synthese['actions'][number] }) {
  return (
    <Card className={css.action} focusMode="off" role="group" aria-label={action.titre}>
      <header>
        <Text as="h3" weight="semibold" size={400} block className={css.titre}>
          {[action.numero, action.titre].filter(Boolean).join('. ')}
        </Text>
        {action.servicesResponsables.length === 0 ? null : (
          <Caption1 className={css.discret}>
            {TEXTES.services} {action.servicesResponsables.join(', ')}
          </Caption1>
        )}
      </header>
      {action.indicateurs.map((indicateur) => (
        <LigneIndicateur key={indicateur.id} indicateur={indicateur} />
      ))}
    </Card>
  );
}
