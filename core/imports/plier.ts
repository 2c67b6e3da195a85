/** Folds a text for comparison: no accents, no case, apostrophes and dashes alike, single spaces. */
export const plier = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œ]/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
