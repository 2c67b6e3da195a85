import { motsNus } from '../textes/mots-nus.ts';

/** Where a bar or a line break cuts, it alone does: « Permanence, sur rendez-vous | Écrivain public » holds two values. */
export const enValeurs = (text: string): readonly string[] =>
  text
    .split(/[|\n]/.test(text) ? /[|\n]/ : /;|,(?=\s)/)
    .map((v) => v.trim())
    .filter((v) => v !== '');

/** A commune of the territory, as lists name it. */
export interface CommuneConnue {
  readonly code: string;
  readonly nom: string;
}

const deSaint = (nom: string): string => motsNus(nom).replace(/\bst(?=e? )/g, 'saint');

/** « ST YZAN » is Saint-Yzan, « Ste Foy » is Sainte-Foy. */
export const memeCommune = (a: string, b: string): boolean => deSaint(a) === deSaint(b);
