import type { Acteur } from '../../../core/droits/droits.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { VersLesAppels } from '../telephone/VersLesAppels.tsx';
import { peutSur } from '../useActeurDesRencontres.ts';
import { EnvoyerLesLiens } from './EnvoyerLesLiens.tsx';
import { Relancer } from './Relancer.tsx';
import { RelancerEnCoorganisant } from './RelancerEnCoorganisant.tsx';

interface EcrireProps {
  readonly rencontre: Rencontre;
  /** Those of this rencontre. */
  readonly participations: readonly Participation[];
  readonly acteur: Acteur | undefined;
  readonly maintenant: string;
}

/** What is written to those invited: by whoever invites them, their page, whom to call, and the question once more; by whoever co-organises, the question alone. */
export function EcrireAuxInvites({ rencontre, participations, acteur, maintenant }: EcrireProps) {
  if (!peutSur(acteur, 'planifier-rencontre', rencontre))
    return peutSur(acteur, 'relancer-invites', rencontre) ? (
      <RelancerEnCoorganisant {...{ rencontre, participations, maintenant }} />
    ) : null;
  return (
    <>
      <EnvoyerLesLiens id={rencontre.id} debut={rencontre.debut ?? maintenant} />
      <VersLesAppels rencontre={rencontre} maintenant={maintenant} />
      <Relancer rencontre={rencontre} participations={participations} maintenant={maintenant} />
    </>
  );
}
