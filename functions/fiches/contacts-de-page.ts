import { contactsDuPorteur } from '../../core/annuaire/contacts-du-porteur.ts';
import { CHAMPS_DE_CONTACT_PAR_LIEN } from '../../core/champs/contact.ts';
import { prendre } from '../../core/champs/table.ts';
import type { ContactDePage } from '../../core/contrats/pages-de-lien.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Proposition } from '../../core/lists/propositions.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { attenteDAdresse } from '../../core/propositions/adresses.ts';

/** Of a structure: its rows in these lists. */
interface Siens {
  readonly contacts: readonly Contact[];
  readonly propositions: readonly Proposition[];
}

/** The people of the structure on the page of its link: what is needed to keep them, nothing of their account. `soi`: the person to whom it was sent. */
export const contactsDePage = (
  structure: Structure,
  soi: string | undefined,
  { contacts, propositions }: Siens,
): ContactDePage[] =>
  contactsDuPorteur(contacts, structure, soi).map((contact) => ({
    ...prendre(contact, ['id', 'eTag', 'principal', ...CHAMPS_DE_CONTACT_PAR_LIEN]),
    soi: contact.id === soi,
    attente: attenteDAdresse(propositions, { structure: structure.id, contact }),
  }));
