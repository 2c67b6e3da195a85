import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { gererAgenda as contrat, gererAgendaParLien as contratParLien } from '../../core/contrats/mes-donnees.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import { type GesteDAgenda, tourApres } from '../../core/mes-donnees/agenda.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { type Auteur, journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { destinataireDuLien } from './destinataire-du-lien.ts';
import { contactsDuCompte } from './lire.ts';

export const gererAgenda = commande(contrat, async (appel, contexte) => {
  const siens = await contactsDuCompte(contexte, appel.acteur.id);
  const contact = siens.find(({ id }) => id === appel.chemin.id);
  return contact === undefined ? PAS_LE_VOTRE : gerer(contexte, appel, contact, appel.corps.geste);
});

/** The link of one’s data alone opens it: that of a rencontre may have been forwarded. */
export const gererAgendaParLien = commandeParLien(contratParLien, 'lire-mes-donnees', async (appel, contexte) => {
  const contact = await destinataireDuLien(contexte, appel.lien);
  return contact.ok ? gerer(contexte, appel, contact.valeur, appel.corps.geste) : contact;
});

async function gerer(
  contexte: Contexte,
  appel: Auteur,
  contact: Contact,
  geste: GesteDAgenda,
): Promise<Resultat<{ cle?: string; dejaFait: boolean }>> {
  if (!contact.actif) return PARTI;
  const tour = tourApres(contact.agenda, geste);
  const dejaFait = tour === contact.agenda;
  if (!dejaFait) {
    await contexte.depots.contacts.modifier(contact.id, contact.eTag, { agenda: tour });
    await journaliser(contexte, appel, contexte.depots.contacts, { ligne: contact.id, detail: `agenda : ${geste}` });
  }
  const ouvert = tour !== undefined && tour > 0;
  return reussite({ dejaFait, ...(ouvert ? { cle: contexte.agendas.cle({ contact: contact.id, tour }) } : {}) });
}

const PAS_LE_VOTRE = refuser('introuvable', 'Cette ligne n’est pas la vôtre. Rafraîchissez la page.');
const PARTI = refuser('regle-metier', 'Vous ne représentez plus cette structure : son agenda n’est plus le vôtre.');
