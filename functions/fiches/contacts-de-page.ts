import { contactsDuPorteur } from '../../core/annuaire/contacts-du-porteur.ts';
import type { ContactDePage } from '../../core/contrats/pages-de-lien.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { attenteDAdresse } from '../../core/propositions/adresses.ts';
import type { Contexte } from '../hote/contexte.ts';
import type { LienOuvert } from '../liens/ouvrir.ts';

/** The people of the structure on the page of its link: what is needed to keep them, nothing of their account. */
export async function contactsDePage(
  { depots }: Contexte,
  structure: Structure,
  { sollicitation: { contact: soi } }: Pick<LienOuvert, 'sollicitation'>,
): Promise<ContactDePage[]> {
  const [contacts, propositions] = await Promise.all([
    depots.contacts.lireOu('structure', structure.id),
    depots.propositions.lireOu('structure', structure.id),
  ]);
  return contactsDuPorteur(contacts.items, structure, soi).map(
    ({ id, eTag, nom, fonction, courriel, telephone, principal }) => ({
      ...{ id, eTag, nom, fonction, courriel, telephone, principal },
      soi: id === soi,
      attente: attenteDAdresse(propositions.items, { structure: structure.id, contact: { id, courriel } }),
    }),
  );
}
