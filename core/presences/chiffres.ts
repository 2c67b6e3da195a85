/** The zeros of the scripts in which a Teams client may write its numbers: Arabic, Persian, Devanagari, Bengali, Tamil, Thai, Khmer. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0x17e0];

/** The same text, its digits those that are computed with: « ٢١ » gives « 21 ». */
export const chiffresLatins = (texte: string): string =>
  texte.replace(/[^\0-\x7F]/gu, (signe) => {
    const code = signe.codePointAt(0) ?? 0;
    const zero = ZEROS.find((z) => code >= z && code < z + 10);
    return zero === undefined ? signe : String(code - zero);
  });
