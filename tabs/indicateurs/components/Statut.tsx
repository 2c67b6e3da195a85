import { Badge, Caption1, Text } from '@fluentui/react-components';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import { derniereCorrection, direStatut } from '../../../core/indicateurs/dire-statut.ts';
import type { Synthese } from '../../../core/indicateurs/synthese.ts';
import cadre from '../../commun/page.module.css';
import { STATUT } from '../textes.ts';
import { CorrigerReleve } from './CorrigerReleve.tsx';
import css from './indicateurs.module.css';

interface StatutProps {
  readonly synthese: Synthese;
  readonly acteur: Acteur | undefined;
}

/** What these figures are: still moving, fixed, corrected; for the coordination, the way to correct them. */
export function Statut({ synthese, acteur }: StatutProps) {
  const { etat, version } = synthese.statut;
  const corrigee = derniereCorrection(synthese) !== undefined;
  const peut = acteur !== undefined && autoriser(acteur, 'publier-synthese').permis;
  return (
    <div className={css.statut}>
      <Badge
        appearance={etat === 'arretee' ? 'outline' : 'tint'}
        color={etat === 'arretee' ? 'informative' : 'warning'}
      >
        {STATUT[corrigee ? 'corrigee' : etat]}
      </Badge>
      <Text>{direStatut(synthese)}</Text>
      {corrigee ? <Caption1 className={cadre.discret}>{STATUT.versions}</Caption1> : null}
      {peut && etat === 'arretee' ? <CorrigerReleve mois={synthese.mois} version={version ?? 1} /> : null}
    </div>
  );
}
