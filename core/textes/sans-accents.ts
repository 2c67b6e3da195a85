const HORS_ASCII = /[^\0-\x7F]/;

/** Lower case, without accents nor ligatures: « Œuvre Élégante » gives « oeuvre elegante ». Letters of other scripts are kept. */
export const sansAccents = (texte: string): string =>
  (HORS_ASCII.test(texte) ? texte.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC') : texte)
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
