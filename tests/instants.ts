import { basename } from 'node:path';

/**
 * The instants at which tests and journeys are played, in local time of Paris: never the machine’s own. Changes of hour, ends of year and of month, 29 February,
 * Sundays and bank holidays, first and last day of a campaign, half past midnight and half past eleven at night.
 */
export const INSTANTS: readonly string[] = [
  '2026-11-24T10:00:00+01:00',
  '2026-11-29T00:30:00+01:00',
  '2026-11-29T23:30:00+01:00',
  '2026-12-31T23:30:00+01:00',
  '2027-01-01T00:30:00+01:00',
  '2027-02-01T00:30:00+01:00',
  '2027-02-28T23:30:00+01:00',
  '2027-03-28T00:30:00+01:00',
  '2027-03-28T23:30:00+02:00',
  '2027-03-29T10:00:00+02:00',
  '2027-05-01T23:30:00+02:00',
  '2027-05-06T00:30:00+02:00',
  '2027-06-01T00:30:00+02:00',
  '2027-07-14T23:30:00+02:00',
  '2027-08-15T00:30:00+02:00',
  '2027-08-31T23:30:00+02:00',
  '2027-09-01T00:30:00+02:00',
  '2027-10-31T00:30:00+02:00',
  '2027-10-31T23:30:00+01:00',
  '2027-12-25T23:30:00+01:00',
  '2028-01-01T00:30:00+01:00',
  '2028-02-29T00:30:00+01:00',
  '2028-02-29T23:30:00+01:00',
  '2028-03-26T23:30:00+02:00',
  '2030-06-30T23:30:00+02:00',
];

/** Those at which the journeys are played as well. */
export const INSTANTS_DES_PARCOURS: readonly string[] = [
  '2026-11-29T23:30:00+01:00',
  '2027-01-01T00:30:00+01:00',
  '2026-12-31T23:30:00+01:00',
  '2027-02-28T23:30:00+01:00',
  '2027-03-28T00:30:00+01:00',
  '2027-05-06T00:30:00+02:00',
  '2027-06-01T00:30:00+02:00',
  '2027-09-01T00:30:00+02:00',
  '2027-10-31T23:30:00+01:00',
  '2028-02-29T00:30:00+01:00',
];

/** Those of the ordinary run. */
const ORDINAIRES: readonly string[] = [
  '2026-11-24T10:00:00+01:00',
  '2027-03-28T23:30:00+02:00',
  '2028-02-29T00:30:00+01:00',
];

/** Asked for the whole run by `INSTANT_DES_ESSAIS` (ISO), otherwise the ordinary ones. */
export const instantsDuPassage = (): readonly string[] => {
  const voulu = process.env.INSTANT_DES_ESSAIS;
  return voulu === undefined || voulu === '' ? ORDINAIRES : [voulu];
};

/** The instant at which a file of tests is played: always the same for a name. */
export function instantDe(fichier: string): string {
  const instants = instantsDuPassage();
  const somme = [...basename(fichier)].reduce((n, c) => n + c.charCodeAt(0), 0);
  return instants[somme % instants.length] ?? '';
}
