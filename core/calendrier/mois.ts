import { Temporal } from 'temporal-polyfill';
import { grouper } from '../grouper.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { nomDuFerie } from '../temps/feries.ts';
import { aujourdhui, depuisHeureLocale } from '../temps/heure-locale.ts';
import { type Calendrier, tempsPendant, vacancesDe } from './calendrier.ts';

export interface JourDuMois {
  /** `AAAA-MM-JJ`. */
  readonly jour: string;
  readonly dansLeMois: boolean;
  readonly ferie: string | undefined;
  readonly vacances: string | undefined;
  /** The day before, in the same week, is of the same holidays: they are said there. */
  readonly vacancesDeLaVeille: boolean;
  /** What the territory holds that day. */
  readonly temps: readonly string[];
  /** In the order of their hours. */
  readonly rencontres: readonly Rencontre[];
}

const UN_JOUR = 24 * 60;

/** The weeks of a month (`AAAA-MM`), from Monday to Sunday, with the days of its neighbours that complete them. */
export function semainesDuMois(
  mois: string,
  rencontres: readonly Rencontre[],
  calendrier: Calendrier,
): readonly (readonly JourDuMois[])[] {
  const premier = Temporal.PlainYearMonth.from(mois).toPlainDate({ day: 1 });
  const lundi = premier.subtract({ days: premier.dayOfWeek - 1 });
  const combien = Math.ceil((premier.dayOfWeek - 1 + premier.daysInMonth) / 7);
  const parJour = grouper(
    rencontres.filter((r) => r.debut !== undefined),
    ({ debut = '' }) => aujourdhui(debut),
  );
  const unJour = (rang: number): JourDuMois => {
    const jour = lundi.add({ days: rang }).toString();
    const vacances = vacancesDe(calendrier, jour);
    const veille = rang % 7 === 0 ? undefined : vacancesDe(calendrier, lundi.add({ days: rang - 1 }).toString());
    return {
      jour,
      dansLeMois: jour.startsWith(mois),
      ferie: nomDuFerie(jour),
      vacances,
      vacancesDeLaVeille: vacances !== undefined && vacances === veille,
      temps: tempsPendant(calendrier, { debut: depuisHeureLocale(`${jour}T00:00:00`), dureeMinutes: UN_JOUR }).map(
        ({ dit }) => dit,
      ),
      rencontres: (parJour.get(jour) ?? []).toSorted((a, b) => (a.debut ?? '').localeCompare(b.debut ?? '')),
    };
  };
  return Array.from({ length: combien }, (_, s) => Array.from({ length: 7 }, (__, j) => unJour(s * 7 + j)));
}

/** The month that is so many months later, or earlier. */
export const moisVoisin = (mois: string, de: number): string =>
  Temporal.PlainYearMonth.from(mois).add({ months: de }).toString();
