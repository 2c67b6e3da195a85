import { estSilencieuse } from '../../core/invitations/relancer.ts';
import { cleDeParticipation } from '../../core/presences/cle.ts';
import type { Contexte } from '../hote/contexte.ts';

/** Is there nothing to ask this structure once more: it has answered, or is asked to come no longer? */
export async function aReponduDepuis({ depots }: Contexte, structure: string, rencontre: string): Promise<boolean> {
  const participation = await depots.participations.parCle(cleDeParticipation(rencontre, structure));
  return participation === undefined || !estSilencieuse(participation);
}
