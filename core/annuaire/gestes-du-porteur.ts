import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Contact, NouveauContact } from '../lists/contacts.list.ts';

/** People in post beyond whom a link adds nobody: no structure of the annuaire names as many, and a link is not a way to fill it. */
const CONTACTS_PAR_LIEN = 30;

type Modification = Partial<Omit<Contact, 'id' | 'eTag' | 'creeLe' | 'modifieLe'>>;

/**
 * What the holder of a link does at once to a contact, and what they only propose. A link may have been forwarded: it changes at once what describes the person
 * it was sent to, never another one; and never an address, to which the next links would go.
 */
export function partagerChangement(
  contact: Pick<Contact, 'id'>,
  soi: string | undefined,
  patch: Modification,
): { readonly direct: Modification; readonly propose: Modification } {
  if (contact.id !== soi) return { direct: {}, propose: patch };
  const { courriel: _, ...direct } = patch;
  return { direct, propose: 'courriel' in patch ? { courriel: patch.courriel } : {} };
}

/** Does a link retire this contact at once? The person it was sent to, and no one with an account: their rights in Teams end with their row. */
export const seRetireParLien = ({ id, oid }: Pick<Contact, 'id' | 'oid'>, soi: string | undefined): boolean =>
  id === soi && oid === undefined;

/**
 * A person added by a link receives nothing in place of those who are there, and their address waits: taken at once, it
 * would let whoever holds a forwarded link attach an account to the structure.
 */
export const ajoutParLien = (
  { courriel, ...ajout }: NouveauContact,
  siens: readonly Pick<Contact, 'actif'>[],
): Resultat<{ readonly direct: NouveauContact; readonly courriel: string | undefined }> =>
  siens.filter(({ actif }) => actif).length >= CONTACTS_PAR_LIEN
    ? refuser(
        'regle-metier',
        'Cette structure a déjà beaucoup de contacts. Demandez à la coordination d’ajouter cette personne.',
      )
    : reussite({ direct: { ...ajout, principal: false }, courriel });
