/** What the calendar of the territory holds. School holidays are typed where those of the zone are not shipped: Corsica, overseas. */
export const GENRES_DE_TEMPS = ['Conseil', 'Marché', 'Temps fort', 'Vacances scolaires', 'Autre'] as const;
export type GenreDeTemps = (typeof GENRES_DE_TEMPS)[number];
