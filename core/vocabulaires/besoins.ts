/** Where a need was heard. */
export const ORIGINES_DE_BESOIN = ['Recherche sans réponse', 'Rencontre', 'Mise en lien', 'Terrain'] as const;

/** What has become of a need. */
export const ETATS_DE_BESOIN = ['Ouvert', 'Pris en charge', 'Clos'] as const;
export type EtatDeBesoin = (typeof ETATS_DE_BESOIN)[number];
