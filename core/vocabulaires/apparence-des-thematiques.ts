import type { THEMATIQUES } from './thematiques.ts';

/** Of the palette of Fluent, each with a ground and an ink that are read one on the other in every theme. */
export type Couleur =
  | 'Anchor'
  | 'Brass'
  | 'Brown'
  | 'Cornflower'
  | 'Cranberry'
  | 'DarkRed'
  | 'Forest'
  | 'Gold'
  | 'Lavender'
  | 'Lilac'
  | 'Magenta'
  | 'Navy'
  | 'Pink'
  | 'Plum'
  | 'Pumpkin'
  | 'RoyalBlue'
  | 'Steel'
  | 'Teal';

/** What the picture shows. */
export type Pictogramme =
  | 'balance'
  | 'ballon'
  | 'bus'
  | 'casse-tete'
  | 'coeur'
  | 'etiquette'
  | 'fauteuil'
  | 'jeu'
  | 'livre'
  | 'lunettes'
  | 'maison'
  | 'mallette'
  | 'ordinateur'
  | 'paroles'
  | 'personnes'
  | 'pinceau'
  | 'poignee-de-main';

export interface Apparence {
  readonly couleur: Couleur;
  readonly pictogramme: Pictogramme;
}

const CONNUES = {
  'Accès aux droits': { couleur: 'RoyalBlue', pictogramme: 'balance' },
  'Accompagnement social': { couleur: 'Plum', pictogramme: 'poignee-de-main' },
  'Culture et loisirs': { couleur: 'Magenta', pictogramme: 'pinceau' },
  'Emploi et insertion': { couleur: 'Brass', pictogramme: 'mallette' },
  Enfance: { couleur: 'Gold', pictogramme: 'livre' },
  Handicap: { couleur: 'Navy', pictogramme: 'fauteuil' },
  'Inclusion numérique': { couleur: 'Steel', pictogramme: 'ordinateur' },
  Jeunesse: { couleur: 'Pumpkin', pictogramme: 'jeu' },
  Logement: { couleur: 'Brown', pictogramme: 'maison' },
  Mobilité: { couleur: 'Teal', pictogramme: 'bus' },
  Parentalité: { couleur: 'Cranberry', pictogramme: 'personnes' },
  'Petite enfance': { couleur: 'Pink', pictogramme: 'casse-tete' },
  Santé: { couleur: 'DarkRed', pictogramme: 'coeur' },
  Sport: { couleur: 'Forest', pictogramme: 'ballon' },
  'Vie sociale': { couleur: 'Lavender', pictogramme: 'paroles' },
  Vieillissement: { couleur: 'Lilac', pictogramme: 'lunettes' },
} as const satisfies Record<(typeof THEMATIQUES)[number], Apparence>;

const PAR_DEFAUT: Apparence = { couleur: 'Anchor', pictogramme: 'etiquette' };

/** How a theme looks: its own colour and picture, or those of a word that the territory has added. Its name is always written. */
export const apparenceDe = (thematique: string): Apparence =>
  Object.entries(CONNUES).find(([nom]) => nom === thematique)?.[1] ?? PAR_DEFAUT;
