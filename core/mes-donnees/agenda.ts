/** `ouvrir`: the address as it stands, made if there is none; `renouveler`: another one, the former opens nothing; `couper`: none. */
export const GESTES_D_AGENDA = ['ouvrir', 'renouveler', 'couper'] as const;
export type GesteDAgenda = (typeof GESTES_D_AGENDA)[number];

/** What `Contact.agenda` becomes: the turn of its address, negative once it is cut, so that no former one is ever made again. */
export function tourApres(tour: number | undefined, geste: GesteDAgenda): number | undefined {
  if (geste === 'couper') return tour === undefined ? undefined : -Math.abs(tour);
  if (geste === 'ouvrir' && tour !== undefined && tour > 0) return tour;
  return Math.abs(tour ?? 0) + 1;
}
