/** What there is to know to come, each apart, in the order in which it is said; the last one holds the rest. */
export const A_SAVOIR = ['horaires', 'acces', 'gardeEnfants', 'transport', 'contraintes'] as const;

/** Its columns bear these names too. */
export const LIBELLES_A_SAVOIR = {
  horaires: 'Horaires à tenir',
  acces: 'Accès',
  gardeEnfants: 'Garde d’enfants',
  transport: 'Transport ou covoiturage',
  contraintes: 'À savoir',
} as const satisfies Record<(typeof A_SAVOIR)[number], string>;
