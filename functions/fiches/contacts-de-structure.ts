import { principauxEnTrop } from '../../core/annuaire/gerer-contacts.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { type Contact, contacts } from '../../core/lists/contacts.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';

/** The contacts of a structure, and the one that is meant; refused when it is not of this structure: the right was checked on it. */
export async function contactDe(
  contexte: Contexte,
  chemin: { readonly id: string; readonly contact: string },
): Promise<Resultat<{ readonly contact: Contact; readonly siens: readonly Contact[] }>> {
  const { items: siens } = await contexte.depots.contacts.lireOu('structure', chemin.id);
  const contact = siens.find(({ id }) => id === chemin.contact);
  return contact === undefined
    ? refuser('introuvable', 'Ce contact n’est pas ou plus celui de cette structure. Rafraîchissez la page.')
    : reussite({ contact, siens });
}

/** Leaves the structure with this one main contact. */
export async function garderUnPrincipal(contexte: Contexte, structure: string, principal: string): Promise<void> {
  await ecrireJusquAuBout(contexte, contacts, async () => {
    const { items } = await contexte.depots.contacts.lireOu('structure', structure);
    return { creer: [], modifier: principauxEnTrop(items, principal) };
  });
}
