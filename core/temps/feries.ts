import { Temporal } from 'temporal-polyfill';
import { estDuDroitLocal, type Fuseau, fuseau } from './fuseau.ts';
import { plusJours } from './heure-locale.ts';

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

const FIXES: Readonly<Record<string, string>> = {
  '01-01': 'jour de l’An',
  '05-01': 'fête du Travail',
  '05-08': 'victoire de 1945',
  '07-14': 'fête nationale',
  '08-15': 'Assomption',
  '11-01': 'Toussaint',
  '11-11': 'armistice de 1918',
  '12-25': 'Noël',
};
/** Days after Easter. */
const MOBILES: readonly (readonly [jours: number, nom: string])[] = [
  [1, 'lundi de Pâques'],
  [39, 'Ascension'],
  [50, 'lundi de Pentecôte'],
];

const mobilesConnus = new Map<string, ReadonlyMap<string, string>>();

function mobilesDe(annee: string): ReadonlyMap<string, string> {
  const connus = mobilesConnus.get(annee);
  if (connus !== undefined) return connus;
  const dimanche = paques(Number(annee));
  const jours = new Map(MOBILES.map(([days, nom]) => [dimanche.add({ days }).toString(), nom]));
  mobilesConnus.set(annee, jours);
  return jours;
}

/** Of Alsace and Moselle alone. Good Friday: where a commune has a Protestant church or a shared one; a meeting of several communes counts it. */
const VENDREDI_SAINT = -2;
const SAINT_ETIENNE = '12-26';

function nomDuDroitLocal(jour: string): string | undefined {
  if (!estDuDroitLocal()) return undefined;
  if (jour.slice(5) === SAINT_ETIENNE) return 'Saint-Étienne';
  const vendredi = paques(Number(jour.slice(0, 4))).add({ days: VENDREDI_SAINT });
  return vendredi.toString() === jour ? 'Vendredi saint, selon la commune' : undefined;
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

/** The name of the bank holiday that this day (`AAAA-MM-JJ`) is where the territory is (Code du travail, articles L3133-1 and L3134-13). */
export function nomDuFerie(jour: string): string | undefined {
  const mois = jour.slice(5);
  return (
    mobilesDe(jour.slice(0, 4)).get(jour) ??
    FIXES[mois] ??
    (ABOLITION[fuseau()] === mois ? 'abolition de l’esclavage' : undefined) ??
    nomDuDroitLocal(jour)
  );
}

export const estFerie = (jour: string): boolean => nomDuFerie(jour) !== undefined;

const FERIE_VOISIN = { 5: -1, 1: 1 } as const;

/** The bank holiday that makes a bridge of this day: a Friday after it, or a Monday before it. A bank holiday is no bridge. */
export function feriePonte(jour: string): string | undefined {
  const jourDeSemaine = Temporal.PlainDate.from(jour).dayOfWeek;
  if (jourDeSemaine !== 5 && jourDeSemaine !== 1) return undefined;
  const ferie = plusJours(jour, FERIE_VOISIN[jourDeSemaine]);
  return estFerie(jour) ? undefined : nomDuFerie(ferie);
}
