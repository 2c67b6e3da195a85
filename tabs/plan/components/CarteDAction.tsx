import { Badge, Caption1, Text } from '@fluentui/react-components';
import { ClockAlarmRegular } from '@fluentui/react-icons/svg/clock-alarm';
import type { LigneDeBudget } from '../../../core/budget/ligne.ts';
import { direTotal, totalDe } from '../../../core/budget/totaux.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { ActionDuPlan } from '../../../core/plan/composer-plan.ts';
import { direEtape } from '../../../core/plan/etapes.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { dateCourte } from '../../../core/textes/francais.ts';
import cartes from '../../commun/cartes.module.css';
import cadre from '../../commun/page.module.css';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeFicheAction } from '../adresses.ts';
import { ACTION, direRetards } from '../textes.ts';
import { BrefDIndicateur } from './BrefDIndicateur.tsx';
import { Porteuses } from './Porteuses.tsx';
import css from './plan.module.css';

/** An action of the plan: its state, what is late, who carries it, what happened last, its indicators against their target. */
export function CarteDAction({
  action,
  acteur,
  budget,
}: {
  readonly action: ActionDuPlan;
  readonly acteur: Acteur | undefined;
  readonly budget: readonly LigneDeBudget[];
}) {
  const { aller } = useAdresse();
  const { fiche, etapes, retards, dernier, prochaineRencontre, indicateurs } = action;
  return (
    <li className={`${cartes.carte} ${cartes.ouvrable} ${css.action}`}>
      <div className={cadre.tete}>
        <button type="button" className={cartes.lien} onClick={() => aller(adresseDeFicheAction(fiche.id))}>
          <Text weight="semibold" size={400}>
            {[fiche.numero, fiche.titre].filter(Boolean).join('. ')}
          </Text>
        </button>
        {fiche.statut === undefined ? null : <Badge appearance="tint">{fiche.statut}</Badge>}
      </div>
      {direRetards(retards).length === 0 ? null : (
        <div className={cadre.outils}>
          {direRetards(retards).map((dit) => (
            <Badge key={dit} color="warning" icon={<ClockAlarmRegular />}>
              {dit}
            </Badge>
          ))}
        </div>
      )}
      <Porteuses action={action} acteur={acteur} />
      <dl className={css.faits}>
        {etapes.total === 0 ? null : (
          <Fait nom={ACTION.prochaineEtape} precision={ACTION.etapes(etapes.faites, etapes.total)}>
            {etapes.prochaine === undefined
              ? undefined
              : [etapes.prochaine.titre, direEtape(etapes.prochaine)].filter(Boolean).join(', ')}
          </Fait>
        )}
        <Fait nom={ACTION.dernier}>
          {dernier === undefined
            ? ACTION.rien
            : `${ACTION.sortes[dernier.sorte]}\u00A0: ${dernier.titre}, ${dateCourte(dernier.le)}`}
        </Fait>
        {prochaineRencontre?.debut === undefined ? null : (
          <Fait nom={ACTION.prochaineRencontre}>
            {`${prochaineRencontre.titre}, ${dateCourte(aujourdhui(prochaineRencontre.debut))}`}
          </Fait>
        )}
        {budget.length === 0 ? null : <Fait nom={ACTION.budget}>{direTotal(totalDe(budget))}</Fait>}
      </dl>
      {indicateurs.length === 0 ? null : (
        <ul className={css.indicateurs} aria-label={ACTION.indicateurs}>
          {indicateurs.map((indicateur) => (
            <BrefDIndicateur key={indicateur.id} indicateur={indicateur} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Fait({
  nom,
  precision,
  children,
}: {
  readonly nom: string;
  readonly precision?: string;
  readonly children: string | undefined;
}) {
  return (
    <div>
      <dt>{nom}</dt>
      <dd>
        {children}
        {precision === undefined ? null : (
          <Caption1 className={cadre.discret}>{children === undefined ? precision : ` · ${precision}`}</Caption1>
        )}
      </dd>
    </div>
  );
}
