/** What a structure knows of another one, from the least to the most. */
export const REPONSES_D_INTERCONNAISSANCE = ['Inconnue', 'De nom', 'Orientation', 'Ensemble'] as const;
export type ReponseDInterconnaissance = (typeof REPONSES_D_INTERCONNAISSANCE)[number];

/** As the structure that answers says it. */
export const DIRE_LA_REPONSE = {
  Inconnue: 'Inconnue',
  'De nom': 'De nom',
  Orientation: 'Nous y orientons',
  Ensemble: 'Nous travaillons ensemble',
} as const satisfies Record<ReponseDInterconnaissance, string>;
