import { Caption1 } from '@fluentui/react-components';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { ActionDuPlan } from '../../../core/plan/composer-plan.ts';
import { enumeration } from '../../../core/textes/francais.ts';
import cadre from '../../commun/page.module.css';
import { useNomVu } from '../../commun/structures.ts';
import { ACTION } from '../textes.ts';

/** Who carries an action: structures of the annuaire, then services. */
export function Porteuses({
  action: { porteuses, services },
  acteur,
}: {
  readonly action: Pick<ActionDuPlan, 'porteuses' | 'services'>;
  readonly acteur: Acteur | undefined;
}) {
  const nomVu = useNomVu(acteur);
  const dites = [...new Set([...porteuses.map(nomVu), ...services])];
  return (
    <Caption1 className={cadre.discret}>
      {dites.length === 0 ? ACTION.personne : `${ACTION.portee} ${enumeration(dites)}`}
    </Caption1>
  );
}
