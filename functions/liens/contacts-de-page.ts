import { contactsDuPorteur } from '../../core/annuaire/contacts-du-porteur.ts';
import type { ContactDePage } from '../../core/contrats/pages-de-lien.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';

/** The people of the structure on the page of its link: what is needed to keep them, nothing of their account. */
export const contactsDePage = (
  contacts: readonly Contact[],
  structure: string,
  soi: string | undefined,
): ContactDePage[] =>
  contactsDuPorteur(contacts, structure, soi).map(({ id, eTag, nom, fonction, courriel, telephone, principal }) => ({
    id,
    eTag,
    nom,
    fonction,
    courriel,
    telephone,
    principal,
    soi: id === soi,
  }));
