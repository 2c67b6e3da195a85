/**
 * Overseas, numbers are dialled in ten digits like those of the mainland, and their international form has another
 * country code: geographic, mobile and other numbers. Source: plan national de numérotation (Arcep, décision 2018-0881
 * modifiée). « 0687 » and « 0689 » are mobiles of the mainland: New Caledonia (+687) and Polynesia (+689) are out of
 * this plan, and are dialled with their country code only.
 */
const OUTRE_MER: readonly (readonly [RegExp, string])[] = [
  [/^0(?:590|5987|69[01]|7090|9395|9475|976[018])/, '+590'],
  [/^0(?:594|5988|694|7093[0-3]|9396|9476|976[45])/, '+594'],
  [/^0(?:596|5989|69[67]|7091|9397|9477|976[67])/, '+596'],
  [/^0(?:26[239]|268[89]|639|69[23]|7092|7093[5-7]|939[89]|947[89]|976[239])/, '+262'],
  [/^0708[45]/, '+508'],
];

/** Saint-Pierre-et-Miquelon: 0508, then the six digits that its international form keeps alone. */
const SAINT_PIERRE = /^0508(\d{6})$/;

const internationalDe = (national: string): string => {
  const local = SAINT_PIERRE.exec(national)?.[1];
  if (local !== undefined) return `+508${local}`;
  return `${OUTRE_MER.find(([debut]) => debut.test(national))?.[1] ?? '+33'}${national.slice(1)}`;
};

/**
 * A French short number, the only one of many public services: emergencies and social help (two or three digits), 10YT and 3BPQ, 116 and 118 with
 * three digits more. Source: plan national de numérotation (Arcep).
 */
export const NUMERO_COURT = /^(?:1[578]|11[0-9]|19[167]|10\d\d|3\d{3}|11[68]\d{3})$/;

/**
 * A phone number in E.164, from what people type: « 05 57 00 00 00 », « +33 (0)5.57.00.00.00 », « 0033… », « 0590 12 34
 * 56 ». A short one (39 49) keeps its figures. What is no number comes back as typed, for the column to refuse it with its own
 * sentence.
 */
export function telephoneE164(saisie: string): string {
  const net = saisie.replace(/\(0\)/g, '').replace(/[\s.()/_\-\u2010-\u2015]/g, '');
  const international = net.replace(/^00/, '+').replace(/^\+(33|59[046]|262)0(?=[1-9]\d{8}$)/, '+$1');
  // +33 590… is what people write of a number overseas: the code of the mainland leads nowhere there.
  const francais = /^(?:\+33|0)([1-9]\d{8})$/.exec(international)?.[1];
  if (francais !== undefined) return internationalDe(`0${francais}`);
  return /^\+[1-9]\d{6,14}$/.test(international) || NUMERO_COURT.test(international) ? international : saisie.trim();
}

/** The ten digits that one dials in France; undefined for a number of another country. */
export function telephoneNational(telephone: string): string | undefined {
  const [, metropole, outreMer, local] =
    /^\+(?:33([1-9]\d{8})|(?:59[046]|262|508)([1-9]\d{8})|508(\d{6}))$/.exec(telephone) ?? [];
  if (metropole !== undefined) return `0${metropole}`;
  const national = local === undefined ? `0${outreMer ?? ''}` : `0508${local}`;
  return internationalDe(national) === telephone ? national : undefined;
}

/**
 * « +33557000000 » as it is read in France: « 05 57 00 00 00 »; overseas, « 0590 12 34 56 ». Other countries stay as
 * they are.
 */
export function telephoneLisible(telephone: string): string {
  const national = telephoneNational(telephone);
  if (national === undefined) return telephone;
  const tete = internationalDe(national).startsWith('+33') ? 2 : 4;
  return national.slice(0, tete) + national.slice(tete).replace(/\d{2}/g, '\u00A0$&');
}

/**
 * A phone number somewhere in a text, however it is spaced: ten French digits, or an international number, with the
 * short ones of Saint-Pierre-et-Miquelon and of the Pacific.
 */
export const NUMERO_DANS_UN_TEXTE =
  /(?<!\d)(?:(?:\+|00)\s?\d{2,3}[\s.-]?(?:\(0\)[\s.-]?)?\d(?:[\s.-]?\d{2}){4}|(?:\+|00)\s?(?:508|68[179])(?:[\s.-]?\d{2}){3,4}|0[\s.-]?[1-9](?:[\s.-]?\d{2}){4})(?!\d)/;
