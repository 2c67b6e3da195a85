import { type Calendrier, tempsPendant, vacancesDe } from '../calendrier/calendrier.ts';
import { depuisHeureLocale } from '../temps/heure-locale.ts';

/** What a series asks of the calendar, day by day (`AAAA-MM-JJ`). */
export interface DesJours {
  readonly vacances: (jour: string) => string | undefined;
  readonly temps: (jour: string) => readonly string[];
}

interface Seance {
  /** Local hour. */
  readonly heure: string;
  readonly dureeMinutes: number;
  /** Where it is held, when all are held there. */
  readonly communeInsee?: string | undefined;
}

/** The calendar as a series sees it. A market counts where one knows that the sitting is in its commune. */
export const joursDUneSerie = (calendrier: Calendrier, { heure, dureeMinutes, communeInsee }: Seance): DesJours => ({
  vacances: (jour) => vacancesDe(calendrier, jour),
  temps: (jour) =>
    tempsPendant(calendrier, {
      debut: depuisHeureLocale(`${jour}T${heure}:00`),
      dureeMinutes,
      communeInsee: communeInsee ?? NULLE_PART,
    }).flatMap(({ dit, gene }) => (gene ? [dit] : [])),
});

const NULLE_PART = '';

/** Nothing is known of the days. */
export const SANS_CALENDRIER: DesJours = { vacances: () => undefined, temps: () => [] };
