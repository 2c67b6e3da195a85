import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { type Destinataire, destinataireDInvitee } from '../liens/destinataire.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Structure } from '../lists/structures.list.ts';

/** Who is written to in a structure invited, read from the lists. */
export interface InviteeLue {
  readonly structure: Structure;
  readonly contact?: Contact;
  /** Those of its contacts who are in post, by their row. */
  readonly enPoste: readonly string[];
  readonly destinataire: Destinataire | undefined;
}

/** The structures of the annuaire that these participations invite; the lists may hold the rows of others. */
export function invitesLues(
  { thematique }: Pick<Rencontre, 'thematique'>,
  participations: readonly (Pick<Participation, 'structure'> & Partial<Pick<Participation, 'contact'>>)[],
  lues: { readonly structures: readonly Structure[]; readonly contacts: readonly Contact[] },
): readonly InviteeLue[] {
  const siennes = new Set(participations.map((p) => p.structure));
  const fiches = new Map(lues.structures.filter((s) => siennes.has(s.id)).map((s) => [s.id, s] as const));
  const contacts = lues.contacts.filter((c) => siennes.has(c.structure));
  return participations.flatMap((p) => {
    const structure = fiches.get(p.structure);
    if (structure === undefined || !estDansLAnnuaire(structure)) return [];
    const { contact, destinataire } = destinataireDInvitee(structure, contacts, { choisi: p.contact, thematique });
    const enPoste = contacts.filter((c) => c.structure === structure.id && c.actif).map(({ id }) => id);
    return [{ structure, ...(contact === undefined ? {} : { contact }), enPoste, destinataire }];
  });
}
