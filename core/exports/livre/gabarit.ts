/** The measures of the printed annuaire, in points: an A4 sheet, two columns, one typeface. The print page and the Word document share them. */
export const FEUILLE = { largeur: 595.28, hauteur: 841.89 } as const;
export const MARGES = { haut: 62, bas: 50, cotes: 42 } as const;

/** Space between two columns. */
export const GOUTTIERE = 20;
export const LARGEUR_UTILE = FEUILLE.largeur - 2 * MARGES.cotes;
export const HAUTEUR_UTILE = FEUILLE.hauteur - MARGES.haut - MARGES.bas;

export const COLONNES = 2;
export const LARGEUR_DE_COLONNE = (LARGEUR_UTILE - GOUTTIERE * (COLONNES - 1)) / COLONNES;

/** What is kept free at the foot of a column, so that a renderer that sets a word differently cuts nothing. */
export const RESERVE = 14;

/** Under the title that opens the table of contents or an index. */
export const TITRE = 40;

/** Where the values of a fiche are aligned: their labels stand before. */
export const RETRAIT = 42;
/** Kept at the end of a line for the number of a page. */
export const NUMERO = 26;
/** The band behind the title of a section: above and under its words, and beside them. */
export const BANDE = { haut: 3, cote: 7 } as const;

/** The band of the cover, and the margin of what it says. */
export const COUVERTURE = { bandeau: 470, cotes: 60 } as const;

/** Size, leading, and space before and after a paragraph of each kind. */
export const CORPS = {
  section: { taille: 13, interligne: 17, avant: 12, apres: 9, gras: true },
  nom: { taille: 11, interligne: 13.5, avant: 0, apres: 1, gras: true },
  sousTitre: { taille: 8, interligne: 10.5, avant: 0, apres: 2, gras: false },
  reserve: { taille: 8, interligne: 10.5, avant: 0, apres: 2, gras: true },
  presentation: { taille: 8.5, interligne: 11, avant: 0, apres: 3, gras: false },
  ligne: { taille: 8.5, interligne: 11, avant: 0, apres: 1, gras: false },
  /** Under an entry: the space and the rule that part it from the next. */
  filet: { taille: 2, interligne: 4, avant: 0, apres: 8, gras: false },
  ailleurs: { taille: 8.5, interligne: 11, avant: 2, apres: 3, gras: true },
  renvoi: { taille: 8.5, interligne: 11, avant: 0, apres: 2, gras: false },
  groupe: { taille: 11, interligne: 14, avant: 7, apres: 2, gras: true },
  terme: { taille: 8, interligne: 10, avant: 0, apres: 1, gras: false },
  sommaire: { taille: 11, interligne: 15, avant: 0, apres: 5, gras: false },
} as const;
export type Corps = keyof typeof CORPS;
