/** The key of what a structure is asked in a year: once. */
export const cleDInterconnaissance = (annee: string, structure: string): string => `${annee}-${structure}`;
