import { preparerDepart } from '../../../core/annuaire/gerer-contacts.ts';
import { reussite } from '../../../core/contrats/erreur.ts';
import { remettreContact as contratRemettre, retirerContact as contratRetirer } from '../../../core/contrats/fiches.ts';
import { commande } from '../../commande.ts';
import { journaliser } from '../../journaliser.ts';
import { LIGNE_CHANGEE } from '../../refus.ts';
import { contactDe } from './contacts-de-structure.ts';

export const retirerContact = commande(
  contratRetirer,
  async (appel, contexte) => {
    const trouve = await contactDe(contexte, appel.chemin);
    if (!trouve.ok) return trouve;
    const { contact, siens } = trouve.valeur;
    const malgreDernierCompte = appel.corps.malgreDernierCompte === true;
    const depart = preparerDepart({ contact, siens, malgreDernierCompte });
    if (!depart.ok) return depart;
    if (depart.valeur === undefined) return reussite({ id: contact.id, eTag: contact.eTag, dejaFait: true });
    if (contact.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    const eTag = await contexte.depots.contacts.modifier(contact.id, contact.eTag, depart.valeur);
    await journaliser(contexte, appel, { commande: contratRetirer.id, liste: 'Contacts', ligne: contact.id });
    return reussite({ id: contact.id, eTag, dejaFait: false });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);

export const remettreContact = commande(
  contratRemettre,
  async (appel, contexte) => {
    const trouve = await contactDe(contexte, appel.chemin);
    if (!trouve.ok) return trouve;
    const { contact } = trouve.valeur;
    if (contact.actif) return reussite({ id: contact.id, eTag: contact.eTag, dejaFait: true });
    if (contact.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    const eTag = await contexte.depots.contacts.modifier(contact.id, contact.eTag, { actif: true });
    await journaliser(contexte, appel, { commande: contratRemettre.id, liste: 'Contacts', ligne: contact.id });
    return reussite({ id: contact.id, eTag, dejaFait: false });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
