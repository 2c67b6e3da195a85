import { dater, preparerChangement } from '../../core/annuaire/gerer-contacts.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { modifierContact as contrat } from '../../core/contrats/fiches.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { contactsDe } from '../hote/un-a-la-fois.ts';
import { contactDe, garderUnPrincipal } from './contacts-de-structure.ts';

export const modifierContact = commandeUneALaFois(
  contrat,
  ({ chemin }) => contactsDe(chemin.id),
  async (appel, contexte) => {
    const { acteur, maintenant, corps } = appel;
    const trouve = await contactDe(contexte, appel.chemin);
    if (!trouve.ok) return trouve;
    const { contact, siens } = trouve.valeur;
    const prete = preparerChangement({
      contact,
      siens,
      saisie: corps.contact,
      acteur,
      raison: corps.raison,
      maintenant,
    });
    if (!prete.ok) return prete;
    const { patch, champsChanges, elargis } = prete.valeur;
    if (champsChanges.length > 0 && contact.eTag !== corps.eTag) return LIGNE_CHANGEE;
    const eTag =
      champsChanges.length === 0
        ? contact.eTag
        : await contexte.depots.contacts.modifier(contact.id, contact.eTag, dater(patch, maintenant));
    if (corps.contact.principal === true) await garderUnPrincipal(contexte, contact.structure, contact.id);
    const ouvert =
      elargis.length > 0 && corps.raison !== undefined ? ` ; ouvert : ${elargis.join(', ')} (${corps.raison})` : '';
    const detail = `champs changés : ${champsChanges.join(', ') || 'aucun'}${ouvert}`;
    await journaliser(contexte, appel, contexte.depots.contacts, { ligne: contact.id, detail });
    return reussite({ id: contact.id, eTag, champsChanges });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
