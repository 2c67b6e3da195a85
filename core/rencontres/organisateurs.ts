import type { Refus } from '../contrats/erreur.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Participation } from '../lists/participations.list.ts';

/** May this person be asked to co-organise a rencontre, and open it? In post, not opposed, with an account. */
export const peutCoorganiser = (c: Contact): boolean =>
  c.actif && !c.opposition && c.oid !== undefined && c.tid !== undefined;

/** Someone who co-organises for a structure. */
export interface Designation {
  readonly id: string;
  readonly organisateur?: string | undefined;
}

/**
 * Refuses whoever is not there, is of another structure, or has no account to open the rencontre with. `champ`: where
 * the body holds the designations.
 */
export function refusDOrganisateurs(
  designations: readonly Designation[],
  contacts: readonly Contact[],
  champ: string,
): Refus | undefined {
  for (const [rang, { id, organisateur }] of designations.entries()) {
    if (organisateur === undefined) continue;
    const contact = contacts.find((c) => c.id === organisateur);
    const chemin = `${champ}.${rang}.organisateur`;
    if (contact === undefined || contact.structure !== id)
      return refus('introuvable', chemin, 'Cette personne n’est pas, ou n’est plus, de la structure qui co-organise.');
    if (!peutCoorganiser(contact))
      return refus(
        'regle-metier',
        chemin,
        'Cette personne ne peut pas co-organiser : il faut être en poste, ne pas s’y être opposé et avoir un compte.',
      );
  }
  return undefined;
}

const refus = (code: Refus['code'], chemin: string, message: string): Refus => ({
  code,
  message,
  champs: [{ chemin, message }],
});

/** What a participation says of who co-organises. */
export const placeDOrganisateur = (
  organisateur: string | undefined,
): Pick<Participation, 'coorganise' | 'organisateur'> => ({ coorganise: organisateur !== undefined, organisateur });

/** The structures that co-organise a rencontre, in the order of their rows. `participations` may hold those of others. */
export const coorganisatrices = (
  rencontre: string,
  participations: readonly (Pick<Participation, 'rencontre' | 'structure'> &
    Partial<Pick<Participation, 'coorganise'>>)[],
): readonly string[] => participations.filter((p) => p.rencontre === rencontre && p.coorganise).map((p) => p.structure);

/** The rencontres that this person co-organises, from what they read of the participations of their own structures. */
export const rencontresOrganiseesPar = (
  siens: readonly Pick<Contact, 'id' | 'structure'>[],
  participations: readonly Pick<Participation, 'rencontre' | 'structure' | 'organisateur'>[],
): readonly string[] => [
  ...new Set(
    participations
      .filter((p) => siens.some((c) => c.id === p.organisateur && c.structure === p.structure))
      .map((p) => p.rencontre),
  ),
];
