/** Which of the two fiches of a merge. */
export const COTES = ['survivante', 'absorbee'] as const;
export type Cote = (typeof COTES)[number];
