/** What a theme may call for, the most pressing first. */
export const ALERTES = ['partie', 'seule', 'silencieuse'] as const;
export type Alerte = (typeof ALERTES)[number];
