/** The measures of the printed annuaire, in points: an A4 sheet, two columns, one typeface. The print page and the Word document share them. */
export const FEUILLE = { largeur: 595.28, hauteur: 841.89 } as const;
export const MARGES = { haut: 70, bas: 56, cotes: 45 } as const;

/** Space between two columns. */
export const GOUTTIERE = 22;
const LARGEUR_UTILE = FEUILLE.largeur - 2 * MARGES.cotes;
export const HAUTEUR_UTILE = FEUILLE.hauteur - MARGES.haut - MARGES.bas;

export const largeurDeColonne = (colonnes: number): number => (LARGEUR_UTILE - GOUTTIERE * (colonnes - 1)) / colonnes;

export const COLONNES = { corps: 2, index: 3 } as const;

/** What is kept free at the foot of a column, so that a renderer that sets a word differently cuts nothing. */
export const RESERVE = 14;

/** Size, leading, and space after a paragraph of each kind. */
export const CORPS = {
  section: { taille: 15, interligne: 19, avant: 9, apres: 9, gras: true },
  nom: { taille: 10.5, interligne: 13, avant: 0, apres: 1, gras: true },
  sousTitre: { taille: 8, interligne: 10.5, avant: 0, apres: 2, gras: false },
  reserve: { taille: 8, interligne: 10.5, avant: 0, apres: 2, gras: true },
  ligne: { taille: 8.5, interligne: 11, avant: 0, apres: 1, gras: false },
  /** Under an entry: the space and the rule that part it from the next. */
  filet: { taille: 2, interligne: 4, avant: 0, apres: 8, gras: false },
  renvoi: { taille: 8.5, interligne: 11, avant: 0, apres: 2, gras: false },
  lettre: { taille: 11, interligne: 14, avant: 5, apres: 2, gras: true },
  terme: { taille: 8, interligne: 10, avant: 0, apres: 1.5, gras: false },
  sommaire: { taille: 11, interligne: 15, avant: 0, apres: 5, gras: false },
} as const;
export type Corps = keyof typeof CORPS;
