import { pluriel } from '../../../core/textes/francais.ts';
import type { LignePresence } from '../presences.ts';

/** What is said on the day: the sheet to sign, and what is typed in from it. */
export const EMARGEMENT = {
  bouton: 'Feuille d’émargement',
  telecharger: 'Télécharger en Word',
  reservee: 'La feuille d’émargement est tenue par la coordination',
  reserveeAide: 'Elle vous sera présentée à l’arrivée.',
  tues: (n: number) =>
    `${pluriel(n, 'structure invitée n’est pas nommée', 'structures invitées ne sont pas nommées')}\u00A0: leur nom dirait une adresse protégée à toute la salle. Des lignes vides leur restent.`,
} as const;

export const POINTAGE = {
  champ: 'Pointer une structure présente',
  aide: 'Les premières lettres ou les initiales, puis Entrée. «\u00A0caf 3\u00A0»\u00A0: trois personnes.',
  propositions: 'Structures qui répondent',
  deja: (ligne: LignePresence | undefined) =>
    ligne === undefined ? 'sans invitation' : ligne.statut === 'Invité' ? '' : ligne.statut.toLowerCase(),
  pointee: (nom: string, { personnes, sansInvitation }: LignePresence) =>
    [
      `${nom}\u00A0: présente`,
      ...(sansInvitation ? ['sans invitation'] : []),
      ...(personnes === undefined ? [] : [pluriel(personnes, 'personne')]),
    ].join(', '),
  inconnue: (texte: string) => `Aucune structure ne répond à «\u00A0${texte}\u00A0».`,
  annuler: (nom: string) => `Annuler\u00A0: ${nom}`,
  annulee: (nom: string) => `${nom}\u00A0: remise comme avant`,
} as const;
