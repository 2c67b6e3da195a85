import { Temporal } from 'temporal-polyfill';

/** Every territory served lives at the hour of Paris; lists keep UTC, people read Paris. */
export const ZONE = 'Europe/Paris';

/** An instant, at the hour of Paris. */
export const aParis = (instant: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);

/** Local time of Paris, `AAAA-MM-JJTHH:MM:SS` without offset, of an ISO instant. */
export const versParis = (instant: string): string =>
  aParis(instant).toPlainDateTime().toString({ smallestUnit: 'second' });

/**
 * ISO instant (UTC, to the second) of a local time of Paris.
 * The hour skipped in March is moved one hour later; the hour lived twice in October is the first of the two.
 */
export const depuisParis = (local: string): string =>
  Temporal.PlainDateTime.from(local)
    .toZonedDateTime(ZONE, { disambiguation: 'compatible' })
    .toInstant()
    .toString({ smallestUnit: 'second' });

/** Month in Paris, `AAAA-MM`, of an instant. */
export const moisDe = (instant: string): string => aParis(instant).toPlainDate().toPlainYearMonth().toString();

/** Date in Paris, `AAAA-MM-JJ`, of an instant. */
export const aujourdhui = (maintenant: string): string => aParis(maintenant).toPlainDate().toString();

/** An instant some minutes later (or earlier, when negative), in UTC to the second. */
export const plusMinutes = (instant: string, minutes: number): string =>
  Temporal.Instant.from(instant).add({ minutes }).toString({ smallestUnit: 'second' });

/** Whole days from a date to another, negative when the second comes first. */
export const joursEntre = (de: string, a: string): number =>
  Temporal.PlainDate.from(de).until(Temporal.PlainDate.from(a), { largestUnit: 'day' }).days;

/** A date some days later (or earlier, when negative). */
export const plusJours = (date: string, jours: number): string =>
  Temporal.PlainDate.from(date).add({ days: jours }).toString();

/** A date some months earlier, clamped to the end of the month. */
export const moinsMois = (date: string, mois: number): string =>
  Temporal.PlainDate.from(date).subtract({ months: mois }).toString();
