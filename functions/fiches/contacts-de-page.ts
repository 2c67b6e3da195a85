import { contactsDuPorteur } from '../../core/annuaire/contacts-du-porteur.ts';
import { champDeContactVu } from '../../core/annuaire/vue.ts';
import type { ContactDePage } from '../../core/contrats/pages-de-lien.ts';
import { attenteDAdresse } from '../../core/propositions/adresses.ts';
import type { Contexte } from '../hote/contexte.ts';
import type { LienOuvert } from '../liens/ouvrir.ts';

/** The people of the structure on the page of its link: what is needed to keep them, nothing of their account. */
export async function contactsDePage(
  { depots }: Contexte,
  { objet, sollicitation: { contact: soi } }: LienOuvert,
): Promise<ContactDePage[]> {
  const [contacts, propositions] = await Promise.all([
    depots.contacts.lireOu('structure', objet.id),
    depots.propositions.lireOu('structure', objet.id),
  ]);
  return contactsDuPorteur(contacts.items, objet.id, soi).map((c) => {
    const lu = (champ: 'fonction' | 'courriel' | 'telephone') =>
      c.id === soi || champDeContactVu(c, champ, 'partenaire') ? c[champ] : undefined;
    const { id, eTag, nom, principal } = c;
    const courriel = lu('courriel');
    return {
      id,
      eTag,
      nom,
      fonction: lu('fonction'),
      courriel,
      telephone: lu('telephone'),
      principal,
      soi: id === soi,
      attente: attenteDAdresse(propositions.items, { structure: objet.id, contact: { id, courriel } }),
    };
  });
}
