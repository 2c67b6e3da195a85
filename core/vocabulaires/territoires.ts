/** Zones of the school holidays; overseas, each recteur sets their own. */
export const ZONES_SCOLAIRES = ['A', 'B', 'C', 'Corse', 'Outre-mer'] as const;
export type ZoneScolaire = (typeof ZONES_SCOLAIRES)[number];
