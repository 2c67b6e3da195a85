import { contactsDuPorteur } from '../../core/annuaire/contacts-du-porteur.ts';
import { champDeContactVu } from '../../core/annuaire/vue.ts';
import type { ContactDePage } from '../../core/contrats/pages-de-lien.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';

/** The people of the structure on the page of its link: what is needed to keep them, nothing of their account. */
export const contactsDePage = (
  contacts: readonly Contact[],
  structure: string,
  soi: string | undefined,
): ContactDePage[] =>
  contactsDuPorteur(contacts, structure, soi).map((c) => {
    const lu = (champ: 'fonction' | 'courriel' | 'telephone') =>
      c.id === soi || champDeContactVu(c, champ, 'partenaire') ? c[champ] : undefined;
    const { id, eTag, nom, principal } = c;
    return {
      id,
      eTag,
      nom,
      fonction: lu('fonction'),
      courriel: lu('courriel'),
      telephone: lu('telephone'),
      principal,
      soi: id === soi,
    };
  });
