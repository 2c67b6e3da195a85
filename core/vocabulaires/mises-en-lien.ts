/** What one side says has become of an introduction. */
export const ISSUES = ['Aboutie', 'En cours', 'Refusée', 'Pas eu lieu'] as const;
export type Issue = (typeof ISSUES)[number];

/** What is known of an introduction, decided from both answers (core/mises-en-lien/decider-etat.ts). */
export const ETATS_DE_MISE_EN_LIEN = [
  'Envoyée',
  'En cours',
  'Aboutie',
  'Refusée',
  'Pas eu lieu',
  'À clarifier',
  'Sans réponse',
  // Given up before anybody was told: it was none.
  'Annulée',
] as const;
export type EtatDeMiseEnLien = (typeof ETATS_DE_MISE_EN_LIEN)[number];

/** Was it the right structure to turn to? */
export const PERTINENCES = ['Oui', 'En partie', 'Non'] as const;
export type Pertinence = (typeof PERTINENCES)[number];

/** How an answer came. */
export const CANAUX_DE_REPONSE = ['Lien personnel', 'Onglet', 'Téléphone'] as const;
export type CanalDeReponse = (typeof CANAUX_DE_REPONSE)[number];
