import { Temporal } from 'temporal-polyfill';
import { enHeureLocale } from '../temps/heure-locale.ts';

/** No-break space: before « : » and « » », after « « », in hours and before « % ». */
export const INSECABLE = '\u00A0';
/** Narrow no-break space: before « ; ! ? » and between thousands. */
export const FINE = '\u202F';

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

const estUnJour = (texte: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(texte);

const jourDe = (date: string): Temporal.PlainDate =>
  estUnJour(date) ? Temporal.PlainDate.from(date) : enHeureLocale(date).toPlainDate();

const deuxChiffres = (n: number): string => String(n).padStart(2, '0');

const numeroDuJour = (jour: number): string => (jour === 1 ? '1er' : String(jour));

/** A day (`AAAA-MM-JJ`, or the local day of an instant) as « 12 mars 2026 ». Throws RangeError on anything else. */
export function jour(date: string): string {
  const d = jourDe(date);
  return `${numeroDuJour(d.day)} ${MOIS[d.month - 1]} ${d.year}`;
}

/** The name of a day of the week; Monday is 1. */
export const nomDuJour = (numero: number): string => JOURS[numero - 1] ?? String(numero);

/** The same as « jeudi 12 mars 2026 ». */
export const jourLong = (date: string): string => `${JOURS[jourDe(date).dayOfWeek - 1]} ${jour(date)}`;

/** The local hour of an instant: « 14 h 30 », « 9 h ». */
export function heure(instant: string): string {
  const h = enHeureLocale(instant);
  const minutes = h.minute === 0 ? '' : `${INSECABLE}${deuxChiffres(h.minute)}`;
  return `${h.hour}${INSECABLE}h${minutes}`;
}

/** An instant as « jeudi 12 mars 2026 à 14 h 30 », local time; a day alone as « jeudi 12 mars 2026 ». Throws RangeError on anything else. */
export const dateLongue = (date: string): string =>
  estUnJour(date) ? jourLong(date) : `${jourLong(date)} à ${heure(date)}`;

/** « 12/03/2026 », from a day or an instant. */
export function dateCourte(date: string): string {
  const d = jourDe(date);
  return `${deuxChiffres(d.day)}/${deuxChiffres(d.month)}/${d.year}`;
}

/** A month `AAAA-MM` as « octobre 2026 ». */
export function moisLong(mois: string): string {
  const m = Temporal.PlainYearMonth.from(mois);
  return `${MOIS[m.month - 1]} ${m.year}`;
}

/** The name alone of a month `AAAA-MM`: « octobre ». */
export const nomDuMois = (mois: string): string => MOIS[Temporal.PlainYearMonth.from(mois).month - 1] ?? mois;

/** From January to a month: « de janvier à octobre »; January alone is « janvier ». */
export const depuisJanvier = (mois: string): string =>
  mois.endsWith('-01') ? 'janvier' : `de janvier à ${nomDuMois(mois)}`;

/** A month `AAAA-MM` with its elision: « d’octobre 2026 », « de mars 2026 ». */
export const deMois = (mois: string): string => {
  const long = moisLong(mois);
  return /^[ao]/.test(long) ? `d’${long}` : `de ${long}`;
};

/** A number as it is written in French, two decimals at most: « 12 345,6 ». */
export function nombre(n: number): string {
  const [entiers = '0', decimales] = String(Number(Math.abs(n).toFixed(2))).split('.');
  const groupes = entiers.replace(/\B(?=(\d{3})+$)/g, FINE);
  const signe = n < 0 && Number(n.toFixed(2)) !== 0 ? '−' : '';
  return `${signe}${groupes}${decimales === undefined ? '' : `,${decimales}`}`;
}

/** A number with its noun, singular under 2 as French has it: « 1 rencontre », « 3 rencontres », « 2 travaux ». */
export const pluriel = (n: number, singulier: string, auPluriel = `${singulier}s`): string =>
  `${nombre(n)} ${Math.abs(n) < 2 ? singulier : auPluriel}`;

/** A value in percent: 75 → « 75 % ». */
export const pourcentage = (n: number): string => `${nombre(n)}${INSECABLE}%`;

/** A length of time: « 1 h 30 », « 45 min ». */
export function dureeEnMots(minutes: number): string {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  if (h === 0) return `${m}${INSECABLE}min`;
  return m === 0 ? `${h}${INSECABLE}h` : `${h}${INSECABLE}h${INSECABLE}${String(m).padStart(2, '0')}`;
}

/** « a », « a et b », « a, b et c ». */
export function enumeration(mots: readonly string[], conjonction = 'et'): string {
  const dernier = mots.at(-1);
  if (dernier === undefined) return '';
  return mots.length === 1 ? dernier : `${mots.slice(0, -1).join(', ')} ${conjonction} ${dernier}`;
}

/** Puts the non-breaking spaces that French punctuation asks for where ordinary spaces stand. */
export const espacesInsecables = (texte: string): string =>
  texte
    .replace(/ ([;!?])/g, `${FINE}$1`)
    .replace(/ ([:»%])/g, `${INSECABLE}$1`)
    .replace(/« /g, `«${INSECABLE}`);

/** A text as a sentence: a capital, a full stop. */
export const enPhrase = (texte: string): string => `${texte.charAt(0).toLocaleUpperCase('fr')}${texte.slice(1)}.`;
