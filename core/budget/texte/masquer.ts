const MOIS =
  'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre';

/** What looks like a number to count and is none: days, hours of the day, years, ages, telephones, percents, ranks, measures. */
const PAS_DES_NOMBRES: readonly RegExp[] = [
  /\bhttps?:\S+/gi,
  /\b0\d(?:[ .]?\d{2}){4}\b/g,
  /\b\d{4}-\d{2}-\d{2}\b/g,
  /\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/g,
  new RegExp(`\\b\\d{1,2}(?:er)?[\\s\\u00A0](?:${MOIS})\\b(?:[\\s\\u00A0]\\d{4})?`, 'giu'),
  new RegExp(`\\b(?:${MOIS})[\\s\\u00A0]\\d{4}\\b`, 'giu'),
  /\b(?:19|20)\d{2}\s*[-–/à]\s*(?:19|20)?\d{2}\b(?!\s*(?:€|euros?|\+|=))/g,
  /\b\d{1,2}\s?h\s?\d{2}\b/gi,
  /(?<=\b(?:à|de|dès|vers|entre)[\s\u00A0])\d{1,2}\s?h\b/giu,
  /\b\d+(?:[.,]\d+)?\s*%/g,
  /\b\d+(?:er|ère|e|ème|eme|nd|nde|°)(?![\p{L}\d])/giu,
  /(?:n°|\b(?:no|axe|action|article|art\.|page|fiche|lot|phase|chapitre|étape|rue|bis))\s*\d+/giu,
  /\b\d+(?:[.,]\d+)?\s*(?:m2|m²|m3|km|kg|cm|mm|min|mn|minutes?)(?![\p{L}\d])/giu,
  /\b\d+(?:\s*(?:[-–/]|à|et)\s*\d+)?\s*(?:ans|an|mois|jours?|semaines?|années?|fois|trimestres?)\b/giu,
  // A year alone; with a unit of money after it, it is an amount.
  /\b(?:19|20)\d{2}\b(?!\s*(?:€|euros?|eur\b|k€|[kK]\s?€))(?![.,]\d)(?![ \u00A0\u202F]\d{3}(?!\d))/gi,
];

/** Stands where something that is no number was: no word, no sign of arithmetic. */
const CACHE = '¤';

/** The text with what is no number hidden, and one sign for « times »: the same length, so that a place in one is a place in the other. */
export function masquer(texte: string): string {
  let masque = texte.replace(/(?<=[\d€)\s\u00A0])[x*](?=[\s\u00A0]*\d)/gi, '×').replace(/['‘]/g, '’');
  for (const forme of PAS_DES_NOMBRES) masque = masque.replace(forme, (dit) => CACHE.repeat(dit.length));
  return masque;
}

export const estCache = (morceau: string): boolean => morceau.includes(CACHE);

/** A year that a piece of the text names, the last one; undefined when it names none. */
export const anneeDans = (morceau: string): string | undefined =>
  [...morceau.matchAll(/(?<![-–/]\s?)\b(20\d{2})\b(?!\s*(?:€|euros?|[-–/]))/g)].at(-1)?.[1];
