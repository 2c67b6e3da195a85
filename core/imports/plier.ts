import { sansAccents } from '../textes/sans-accents.ts';

/** Folds a text for comparison: no accents, no case, apostrophes and dashes alike, single spaces. */
export const plier = (text: string): string =>
  sansAccents(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
