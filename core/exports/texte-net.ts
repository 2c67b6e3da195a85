/** What no file of exchange may carry: control characters (line break and tab apart), halves of a pair, marks of byte order. */
const INTERDITS = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufeff]/gu;

/** A text fit to leave: line breaks as \n, nothing that XML, JSON or a spreadsheet refuses, no blank at either end. */
export const texteNet = (texte: string): string =>
  texte
    .replace(/\r\n?|[\u2028\u2029\x85]/g, '\n')
    .replace(INTERDITS, '')
    .trim();

/** A text on one line. */
export const surUneLigne = (texte: string): string => texte.replace(/\s*\n\s*/g, ' ');
