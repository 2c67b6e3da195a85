/** A number written in a text. Values are whole: cents of an amount, hundredths of anything else. */
export interface Jeton {
  readonly debut: number;
  readonly fin: number;
  readonly genre: 'euro' | 'heure' | 'nu';
  readonly valeur: number;
  /** The upper end of a range: « 7 à 12 ». */
  readonly max?: number;
  /** Of an amount, what its unit multiplies: 1 000 for k€. */
  readonly echelle: number;
  /** The smallest difference that its writing shows, in the unit of `valeur`. */
  readonly grain: number;
}

const NB = '(?:\\d{1,3}(?:[ \\u00A0\\u202F.]\\d{3})+(?:,\\d{1,3})?|\\d+\\.\\d{1,2}(?!\\d)|\\d+(?:,\\d{1,3})?)';
const ESPACE = '[ \\u00A0\\u202F]*';
const ENTRE = `${ESPACE}(?:€|euros?)?${ESPACE}(?:-|–|à|et)${ESPACE}`;
const FORME = new RegExp(
  [
    '(?<![\\p{L}\\d.,¤])',
    `(?<a>${NB})(?:${ENTRE}(?<b>${NB}))?`,
    `(?:${ESPACE}(?:(?<k>k|M|milliers?${ESPACE}d’|millions?${ESPACE}d’)?${ESPACE}(?<e>€|euros?(?![\\p{L}])|EUR(?![\\p{L}]))|(?<h>h|heures?)(?![\\p{L}])))?`,
    '(?![\\p{L}\\d]|[.,]\\d)',
  ].join(''),
  'giu',
);

/** The numbers of a masked text, in their order. One that could be read in two ways (« 12,500 ») is not read at all. */
export const jetonsDe = (masque: string): readonly Jeton[] =>
  [...masque.matchAll(FORME)].flatMap((trouve) => jetonDe(masque, trouve) ?? []);

function jetonDe(masque: string, trouve: RegExpMatchArray): Jeton | undefined {
  const { a = '', b, k, e, h } = trouve.groups ?? {};
  const debut = trouve.index ?? 0;
  const fin = debut + trouve[0].length;
  const genre = e !== undefined ? 'euro' : h !== undefined ? 'heure' : 'nu';
  const echelle = k === undefined ? 1 : /^m(?!illier)/i.test(k) ? 1_000_000 : 1000;
  const premier = lire(a, echelle);
  const second = b === undefined ? undefined : lire(b, echelle);
  if (premier === undefined || (b !== undefined && second === undefined)) return undefined;
  const seul = { fin, genre, echelle } as const;
  if (second === undefined) return { ...seul, debut, valeur: premier.valeur, grain: premier.grain };
  const lien = trouve[0].slice(a.length, trouve[0].lastIndexOf(b ?? ''));
  // « 12 et 30 € » are two numbers, and « 87 à 50 € » is no range: what stands last is what the unit is of.
  const rang = debut + trouve[0].lastIndexOf(b ?? '');
  if (second.valeur <= premier.valeur || (/et/i.test(lien) && !/entre\s+$/i.test(masque.slice(0, debut))))
    return { ...seul, debut: rang, valeur: second.valeur, grain: second.grain };
  return { ...seul, debut, valeur: premier.valeur, max: second.valeur, grain: premier.grain };
}

/** Far beyond any amount that a list holds, and still exact once multiplied. */
const AU_PLUS = 10_000_000_000_000;

function lire(texte: string, echelle: number): { readonly valeur: number; readonly grain: number } | undefined {
  const [entiers = '', decimales = ''] = /\.\d{1,2}$/.test(texte) ? texte.split('.') : texte.split(',');
  if (decimales.length === 3 && echelle === 1) return undefined;
  const valeur = (Number(entiers.replace(/\D/g, '')) * 1000 + Number(decimales.padEnd(3, '0'))) * (echelle / 10);
  return valeur > AU_PLUS ? undefined : { valeur: Math.round(valeur), grain: (echelle * 100) / 10 ** decimales.length };
}
