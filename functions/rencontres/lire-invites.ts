import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import { type Destinataire, destinataireDInvitee } from '../../core/liens/destinataire.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { NouvelleParticipation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { estAttendue, estInformee, invitationReportee } from '../../core/rencontres/attendues.ts';
import type { Depots } from '../hote/depots.ts';

export interface InviteLu {
  readonly structure: Structure;
  /** Kept informed: it is not asked to come. */
  readonly pourInformation: boolean;
  readonly contact?: Contact;
  /** Those of its contacts who are in post, by their row: a link sent to another opens nothing any more. */
  readonly enPoste: readonly string[];
  /** Where a mail of the coordination to it goes; undefined when nobody there may be written to. */
  readonly destinataire: Destinataire | undefined;
}

/**
 * The structures of the annuaire invited to a rencontre, or that these participations would invite, each with the person
 * to write to: the contact chosen, else the one proposed for its theme. One that has left the annuaire is written to no
 * more.
 */
export const lireInvites = async (...donnees: Parameters<typeof lireInvitesEtParties>): Promise<readonly InviteLu[]> =>
  (await lireInvitesEtParties(...donnees)).filter(({ structure }) => estDansLAnnuaire(structure));

/** The same, with those that have left the annuaire since: their meeting may still invite them. */
export async function lireInvitesEtParties(
  depots: Pick<Depots, 'participations' | 'structures' | 'contacts'>,
  { id, thematique }: Pick<Rencontre, 'id' | 'thematique'>,
  voulues?: readonly Pick<NouvelleParticipation, 'structure' | 'contact' | 'role'>[],
): Promise<readonly InviteLu[]> {
  const items = voulues ?? (await depots.participations.lireOu('rencontre', id)).items;
  if (items.length === 0) return [];
  const [structures, contacts] = await Promise.all([depots.structures.lire(), depots.contacts.lire()]);
  const parId = new Map(structures.items.map((s) => [s.id, s]));
  return items.flatMap((p) => {
    const structure = parId.get(p.structure);
    if (structure === undefined) return [];
    const pour = { choisi: p.contact, thematique };
    const { contact, destinataire } = destinataireDInvitee(structure, contacts.items, pour);
    const enPoste = contacts.items.filter((c) => c.structure === structure.id && c.actif).map(({ id: c }) => c);
    const pourInformation = estInformee({ role: p.role });
    return [{ structure, pourInformation, ...(contact === undefined ? {} : { contact }), enPoste, destinataire }];
  });
}

/** Those of them whom a meeting invites: asked to come, and whose invitation does not wait for its day. */
export const lireAttendus = async (
  depots: Parameters<typeof lireInvites>[0],
  rencontre: Parameters<typeof lireInvites>[1],
): Promise<readonly InviteLu[]> => {
  const { items } = await depots.participations.lireOu('rencontre', rencontre.id);
  return lireInvites(
    depots,
    rencontre,
    items.filter((p) => estAttendue(p) && !invitationReportee(p)),
  );
};

/** Those of them whom no mail reaches, to be told another way. */
export const sansAdresse = (invites: readonly InviteLu[]) =>
  nommer(invites.filter((i) => i.destinataire === undefined));

/** Their structures, by name, as an answer says them. */
export const nommer = (invites: readonly InviteLu[]) =>
  invites
    .map(({ structure: { id, nom } }) => ({ structure: id, nom }))
    .toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
