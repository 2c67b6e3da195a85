/** Signs of a short code: consonants, without those that one takes for a figure. None makes a word, and 6 of them are one chance in 64 million. */
export const SIGNES_DU_CODE = 'BCDFGHJKMNPQRSTVWXYZ';
export const LETTRES_DU_CODE = 6;

const CODE = new RegExp(`^[${SIGNES_DU_CODE}]{${LETTRES_DU_CODE}}$`);

/** A code as it is typed, small letters, blanks and dashes apart; undefined for what is none. */
export function lireCode(saisi: string): string | undefined {
  const net = saisi.toUpperCase().replace(/[\s-]/gu, '');
  return CODE.test(net) ? net : undefined;
}

/** « BCD FGH », that one reads aloud and types. */
export const codeEnClair = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
