import { Temporal } from 'temporal-polyfill';
import { type Fuseau, fuseau } from '../temps/fuseau.ts';
import { enHeureLocale } from '../temps/heure-locale.ts';

/** Sunday of Easter of a year (Meeus, Gregorian calendar). */
function paques(annee: number): Temporal.PlainDate {
  const a = annee % 19;
  const b = Math.floor(annee / 100);
  const c = annee % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const rang = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year: annee, month: Math.floor(rang / 31), day: (rang % 31) + 1 });
}

const FIXES: readonly string[] = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Monday of Easter, Ascension, Monday of Pentecost: days after Easter. */
const MOBILES: readonly number[] = [1, 39, 50];

const mobilesConnus = new Map<string, readonly string[]>();

function mobilesDe(annee: string): readonly string[] {
  const connus = mobilesConnus.get(annee);
  if (connus !== undefined) return connus;
  const dimanche = paques(Number(annee));
  const jours = MOBILES.map((days) => dimanche.add({ days }).toString());
  mobilesConnus.set(annee, jours);
  return jours;
}

/** The day when the abolition of slavery is remembered (Code du travail, article L3422-2). */
const ABOLITION: Partial<Readonly<Record<Fuseau, string>>> = {
  'America/Guadeloupe': '05-27',
  'America/Martinique': '05-22',
  'America/Cayenne': '06-10',
  'Indian/Reunion': '12-20',
  'Indian/Mayotte': '04-27',
  'America/St_Barthelemy': '10-09',
  'America/Marigot': '05-28',
};

/** Is this day (`AAAA-MM-JJ`) a bank holiday where the territory is (Code du travail, article L3133-1)? */
export function estFerie(jour: string): boolean {
  const mobiles = mobilesDe(jour.slice(0, 4));
  const mois = jour.slice(5);
  return FIXES.includes(mois) || ABOLITION[fuseau()] === mois || mobiles.includes(jour);
}

/** Monday to Friday, bank holidays apart. */
export const estJourOuvre = (jour: string): boolean => Temporal.PlainDate.from(jour).dayOfWeek <= 5 && !estFerie(jour);

/** Minutes of the day between which a reminder may leave: from 8.30 to 18.00, local hour. */
const OUVERTURE = 8 * 60 + 30;
const FERMETURE = 18 * 60;

/** May a reminder leave at this instant? */
export function estEnHeuresOuvrees(instant: string): boolean {
  const h = enHeureLocale(instant);
  const minutes = h.hour * 60 + h.minute;
  return minutes >= OUVERTURE && minutes < FERMETURE && estJourOuvre(h.toPlainDate().toString());
}
