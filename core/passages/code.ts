import { motsNus } from '../textes/mots-nus.ts';

/** Words of a code that somebody makes up: three at least, so that few make up the same. */
const MOTS = { auMoins: 3, auPlus: 6 } as const;
/** Signs of the code of a stamp card: no vowel that would make a word, nothing that one takes for another. */
export const SIGNES_DE_CARTE = 'BCDFGHJKMNPQRSTVWXYZ23456789';
export const LONGUEUR_DE_CARTE = 8;

const CARTE = new RegExp(`^[${SIGNES_DE_CARTE}]{${LONGUEUR_DE_CARTE}}$`);

/** What is said of a code that is none. It never repeats what was typed. */
export const CODE_ATTENDU = 'Écrivez trois mots que vous inventez, ou le code de la carte.';
/** Longer than any code, in signs as typed. */
export const SIGNES_AU_PLUS = 60;

/**
 * A code as it is compared, whatever the case, the accents and the blanks: three to six words, three of which
 * have three letters or more, or the signs of a card. Undefined for anything else: figures, a date, a first name
 * and a surname are no code.
 */
export function lireCodeDePassage(saisi: string): string | undefined {
  if (saisi.length > SIGNES_AU_PLUS) return undefined;
  const carte = saisi.toUpperCase().replace(/[\s-]/gu, '');
  if (CARTE.test(carte)) return `carte ${carte}`;
  const mots = motsNus(saisi).split(' ');
  const distincts = new Set(mots.filter((mot) => /^[a-z]{3,}$/.test(mot)));
  const justes = mots.every((mot) => /^[a-z]+$/.test(mot)) && mots.length <= MOTS.auPlus;
  return justes && distincts.size >= MOTS.auMoins ? mots.join(' ') : undefined;
}

/** « BCDF GH23 », that one reads on the card and types. */
export const carteEnClair = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
