import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { VersLesAppels } from '../telephone/VersLesAppels.tsx';
import { EnvoyerLesLiens } from './EnvoyerLesLiens.tsx';
import { Relancer } from './Relancer.tsx';

interface EcrireProps {
  readonly rencontre: Rencontre;
  /** Those of this rencontre. */
  readonly participations: readonly Participation[];
  readonly maintenant: string;
}

/** What is written to those invited, for whoever invites them: their page, whom to call, and the question once more. */
export function EcrireAuxInvites({ rencontre, participations, maintenant }: EcrireProps) {
  return (
    <>
      <EnvoyerLesLiens id={rencontre.id} debut={rencontre.debut ?? maintenant} />
      <VersLesAppels rencontre={rencontre} maintenant={maintenant} />
      <Relancer rencontre={rencontre} participations={participations} maintenant={maintenant} />
    </>
  );
}
