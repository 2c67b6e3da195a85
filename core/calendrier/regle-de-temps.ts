import { z } from 'zod';

/** What a time of the territory comes back on: a day of the week, every so many weeks, or on its ranks in the month. */
export const repetitionDeTemps = z.strictObject({
  /** Monday is 1. */
  jour: z.int().min(1).max(7),
  /** Which ones of these days in the month, 5 for the last; none: by weeks. */
  rangs: z.array(z.int().min(1).max(5)).max(5),
  toutesLes: z.int().min(1).max(8),
});

export const HEURE = /^([01]\d|2[0-3]):[0-5]\d$/;
/** A day that is named, as a line: « 2026-12-01 », « 2026-12-01 18:30 », « 2026-12-01 18:30-20:00 ». */
export const LIGNE_DE_JOUR =
  /^(\d{4}-\d\d-\d\d)(?: ([01]\d:[0-5]\d|2[0-3]:[0-5]\d)(?:-([01]\d:[0-5]\d|2[0-3]:[0-5]\d))?)?$/;
