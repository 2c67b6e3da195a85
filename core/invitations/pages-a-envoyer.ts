import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { destinataireDInvitee } from '../liens/destinataire.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { estAttendue } from '../rencontres/attendues.ts';
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
  const { id, thematique, debut } = rencontre;
  if (rencontre.etat !== 'Planifiée' || debut === undefined || !attendReponse(rencontre, maintenant)) return 0;
  const attendues = lues.participations.filter((p) => p.rencontre === id && estAttendue(p));
  if (attendues.length === 0) return 0;
  const siennes = new Set(attendues.map((p) => p.structure));
  const fiches = new Map(lues.structures.filter((s) => siennes.has(s.id)).map((s) => [s.id, s] as const));
  const contacts = lues.contacts.filter((c) => siennes.has(c.structure));
  const invites = attendues.flatMap((p) => {
    const structure = fiches.get(p.structure);
    if (structure === undefined || !estDansLAnnuaire(structure)) return [];
    const { contact, destinataire } = destinataireDInvitee(structure, contacts, { choisi: p.contact, thematique });
    return [{ structure, ...(contact === undefined ? {} : { contact }), destinataire }];
  });
  const faites = lues.sollicitations.filter((s) => s.rencontre === id);
  return partagerLesInvites(invites, faites, debut, maintenant).aEnvoyer.length;
}
