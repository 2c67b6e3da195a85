import { Temporal } from 'temporal-polyfill';

/** `AAAA-MM-JJ`, `n` days before. */
export const joursAvant = (jour: string, n: number): string =>
  Temporal.PlainDate.from(jour).subtract({ days: n }).toString();

/** The instant of a local hour in Paris on the nearest working day to `n` days after (or before) `jour`. Tuesdays and Thursdays when `mardiJeudi`. */
export function rendezVous(jour: string, n: number, heure: string, joursPermis: readonly number[]): string {
  let date = Temporal.PlainDate.from(jour).add({ days: n });
  while (!joursPermis.includes(date.dayOfWeek)) date = date.add({ days: 1 });
  return date
    .toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: heure })
    .toInstant()
    .toString({ smallestUnit: 'second' });
}

/** The day in Paris of an instant. */
export const jourDe = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Paris').toPlainDate().toString();
