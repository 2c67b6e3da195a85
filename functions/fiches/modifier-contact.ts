import { dater, preparerChangement } from '../../core/annuaire/gerer-contacts.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { modifierContact as contrat } from '../../core/contrats/fiches.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { contactDe, garderUnPrincipal } from './contacts-de-structure.ts';

export const modifierContact = commande(
  contrat,
  async (appel, contexte) => {
    const { acteur, maintenant, corps } = appel;
    const trouve = await contactDe(contexte, appel.chemin);
    if (!trouve.ok) return trouve;
    const { contact, siens } = trouve.valeur;
    const prete = preparerChangement({ contact, siens, saisie: corps.contact, acteur, maintenant });
    if (!prete.ok) return prete;
    const { patch, champsChanges } = prete.valeur;
    if (champsChanges.length > 0 && contact.eTag !== corps.eTag) return LIGNE_CHANGEE;
    const eTag =
      champsChanges.length === 0
        ? contact.eTag
        : await contexte.depots.contacts.modifier(contact.id, contact.eTag, dater(patch, maintenant));
    if (corps.contact.principal === true) await garderUnPrincipal(contexte, contact.structure, contact.id);
    const detail = `champs changés : ${champsChanges.join(', ') || 'aucun'}`;
    await journaliser(contexte, appel, contexte.depots.contacts, { ligne: contact.id, detail });
    return reussite({ id: contact.id, eTag, champsChanges });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
