import type { Contact } from '../lists/contacts.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { estAttendue } from '../rencontres/attendues.ts';
import { invitesLues } from './invites-lues.ts';
import { partagerLesInvites } from './liens.ts';
import { attendReponse } from './repondre.ts';

/** Who is asked to come, and what each was sent. */
export interface Demandees {
  readonly participations: readonly (Pick<Participation, 'rencontre' | 'structure' | 'role' | 'sansInvitation'> &
    Partial<Pick<Participation, 'contact'>>)[];
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly sollicitations: readonly Sollicitation[];
}

/**
 * How many structures asked to come to this rencontre have neither an account nor its page, once its meeting is
 * planned: what sending their page would write to. One that no mail reaches, or whose page leaves on a later day, waits
 * for nobody. The lists may hold the rows of others.
 */
export function pagesAEnvoyer(rencontre: Rencontre, lues: Demandees, maintenant: string): number {
  const { id, debut } = rencontre;
  if (rencontre.etat !== 'Planifiée' || debut === undefined || !attendReponse(rencontre, maintenant)) return 0;
  const attendues = lues.participations.filter((p) => p.rencontre === id && estAttendue(p));
  if (attendues.length === 0) return 0;
  const invites = invitesLues(rencontre, attendues, lues);
  const faites = lues.sollicitations.filter((s) => s.rencontre === id);
  return partagerLesInvites(invites, faites, debut, maintenant).aEnvoyer.length;
}
