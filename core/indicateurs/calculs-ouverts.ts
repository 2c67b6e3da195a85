import type { Calcul } from '../vocabulaires/actions.ts';

/**
 * Counts behind which no row is shown: what was asked of each structure, which the coordination alone reads; who follows
 * a theme, which names persons; what each structure says of the others; a typed value, made from nothing here.
 */
const FERMES = [
  'structures-au-dessus-du-budget',
  'concentration-des-demandes',
  'themes-a-binome',
  'themes-fragiles',
  'densite-d-interconnaissance',
  'saisie',
] as const satisfies readonly Calcul[];

export type CalculOuvert = Exclude<Calcul, (typeof FERMES)[number]>;

/** Does a number of this count open on the rows that made it? */
export const estOuvert = (calcul: Calcul): calcul is CalculOuvert => !FERMES.some((ferme) => ferme === calcul);
