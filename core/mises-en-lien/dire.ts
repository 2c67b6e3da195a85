import { espacesInsecables } from '../textes/francais.ts';
import type { EtatDeMiseEnLien, Issue, Pertinence } from '../vocabulaires/mises-en-lien.ts';
import type { Cote } from './cotes.ts';

/** What each side may answer, as it would say it. */
export const REPONSES = {
  demandeur: {
    Aboutie: 'Oui, le contact a eu lieu',
    'En cours': 'C’est en cours',
    Refusée: 'Non, la structure n’a pas pu répondre',
    'Pas eu lieu': 'Non, le contact ne s’est pas fait',
  },
  destinataire: {
    Aboutie: 'Oui, le contact a eu lieu',
    'En cours': 'C’est en cours',
    Refusée: 'Non, nous ne pouvions pas répondre à ce besoin',
    'Pas eu lieu': 'Non, personne ne nous a contactés',
  },
} as const satisfies Record<Cote, Record<Issue, string>>;

export const OPINIONS = {
  Oui: 'Oui',
  'En partie': 'En partie',
  Non: 'Non',
} as const satisfies Record<Pertinence, string>;

/** What a state means, in one sentence. */
const PHRASES_D_ETAT = {
  Envoyée: 'Les deux structures ont reçu la présentation.',
  'En cours': 'Le contact est en cours.',
  Aboutie: 'Le contact a eu lieu.',
  Refusée: 'La structure sollicitée n’a pas pu répondre.',
  'Pas eu lieu': 'Le contact ne s’est pas fait.',
  'À clarifier': 'Les deux réponses se contredisent : un appel permet de trancher.',
  'Sans réponse': 'Aucune des deux structures n’a répondu.',
  Annulée: 'La présentation qui attendait n’est pas partie : aucune des deux structures n’a été prévenue.',
} as const satisfies Record<EtatDeMiseEnLien, string>;

export const direEtat = (etat: EtatDeMiseEnLien): string => espacesInsecables(PHRASES_D_ETAT[etat]);
