import { sansAccents } from '../textes/sans-accents.ts';

/** What Teams adds after a name, in the languages seen: (External), (Unverified), (Guest), (EXT)… Any trailing parenthesis is dropped. */
const SUFFIXE = /\s*[(（][^()（）]*[)）]\s*$/u;
const INVITE =
  /[(（][^()（）]*(ext|guest|invit|unverif|non v|外部|ゲスト|gast|ospite|convidad|verif|verific)[^()（）]*[)）]\s*$/iu;

/** Folds a text for comparison: no accents, no case, punctuation as spaces; letters of every script are kept. */
export const plierNom = (texte: string): string =>
  sansAccents(texte)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The name without what Teams adds to it. */
export function sansSuffixe(nom: string): string {
  const court = nom.replace(SUFFIXE, '').trim();
  return court === '' ? nom.trim() : court === nom.trim() ? court : sansSuffixe(court);
}

/** Does Teams say that this person is from outside the organisation, or did not sign in? */
export const estExterne = (nom: string): boolean => INVITE.test(nom.trim());

/** The same key for « DUPONT Marie », « Marie Dupont » and « Dupont, Marie (External) ». */
export const cleDeNom = (nom: string): string => plierNom(sansSuffixe(nom)).split(' ').sort().join(' ');
