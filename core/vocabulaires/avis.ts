/** The three questions asked as one leaves a rencontre: always the same, so that a year may be compared with another. */
export const QUESTIONS_D_AVIS = ['utile', 'parole', 'suite'] as const;
export type QuestionDAvis = (typeof QUESTIONS_D_AVIS)[number];

/** In words that everyone reads (FALC). */
export const QUESTIONS_DITES = {
  utile: 'Cette rencontre m’a été utile.',
  parole: 'J’ai pu dire ce que je voulais.',
  suite: 'Je sais ce que je vais faire après.',
} as const satisfies Record<QuestionDAvis, string>;

export const REPONSES_D_AVIS = ['Oui', 'Un peu', 'Non'] as const;
export type ReponseDAvis = (typeof REPONSES_D_AVIS)[number];
