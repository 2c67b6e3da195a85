/** What no text may carry: control characters (line break and tab apart), halves of a pair, marks of byte order. */
const INTERDITS = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufeff]/gu;
const RUPTURES = /[\p{Zl}\p{Zp}\v\f\r\n\x85]/u;
/** Nearly every text is made of these alone: said at once, five times as fast as by their properties. */
const ORDINAIRE = /^[ -~\u00a0-\u02ff\u2010-\u2027\u202f\u20ac]*$/;
const A_NETTOYER = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufeff]/u;

const aNettoyer = (texte: string): boolean => !ORDINAIRE.test(texte) && A_NETTOYER.test(texte);

/** Line breaks as they were written; nothing that XML, JSON, an address or a spreadsheet refuses. */
export const sansInterdits = (texte: string): string =>
  aNettoyer(texte) ? texte.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(INTERDITS, '') : texte;

/** A text fit to leave: the same, line breaks as \n, no blank at either end. */
export const texteNet = (texte: string): string => sansInterdits(texte.replace(/[\p{Zl}\p{Zp}\x85]/gu, '\n')).trim();

/** A text on one line, whoever wrote it: no break of any kind can pass, neither to a list nor to the subject of a mail. */
export function surUneLigne(texte: string): string {
  if (!aNettoyer(texte)) return texte;
  const morceaux = texte.split(RUPTURES).map((m) => sansInterdits(m.replaceAll('\t', ' ')).trim());
  return morceaux.filter((m) => m !== '').join(' ');
}

/** A text without these signs at its end, one by one: an expression that looks for the end tries from each of them. */
export function sansFin(texte: string, signe: RegExp): string {
  let fin = texte.length;
  while (fin > 0 && signe.test(texte.charAt(fin - 1))) fin -= 1;
  return texte.slice(0, fin);
}
