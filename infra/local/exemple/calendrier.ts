import type { Temporal } from 'temporal-polyfill';
import { estFerie } from '../../../core/temps/feries.ts';
import { aujourdhui, depuisHeureLocale, plusJours } from '../../../core/temps/heure-locale.ts';

/** `AAAA-MM-JJ`, `n` days before. */
export const joursAvant = (jour: string, n: number): string => plusJours(jour, -n);

/** The day of a month by its place (`[2, 4]`: second Thursday), or one week later when it is a bank holiday. */
export function jourDuMois(mois: Temporal.PlainYearMonth, [rang, jour]: readonly [number, number]): Temporal.PlainDate {
  const premier = mois.toPlainDate({ day: 1 });
  const voulu = premier.add({ days: ((jour - premier.dayOfWeek + 7) % 7) + (rang - 1) * 7 });
  return estFerie(voulu.toString()) ? voulu.add({ days: 7 }) : voulu;
}

/** The instant (ISO) of a local hour. */
export const rendezVous = (jour: Temporal.PlainDate, heure: string): string => depuisHeureLocale(`${jour}T${heure}:00`);

/** The local day of an instant. */
export const jourDe = aujourdhui;
