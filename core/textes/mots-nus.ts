import { sansAccents } from './sans-accents.ts';

/** The words of a text, bare, to compare what was typed: no accent, no case, no sign, single spaces. */
export const motsNus = (texte: string): string =>
  sansAccents(texte)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
