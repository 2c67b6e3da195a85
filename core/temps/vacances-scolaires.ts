import type { ZoneScolaire } from '../vocabulaires/territoires.ts';

type Periode = readonly [nom: string, de: string, a: string];

/** From the first day without class to the last one. Common to the three zones. */
const COMMUNES: readonly Periode[] = [
  ['vacances d’été', '2025-07-05', '2025-08-31'],
  ['vacances de la Toussaint', '2025-10-18', '2025-11-02'],
  ['vacances de Noël', '2025-12-20', '2026-01-04'],
  ['vacances d’été', '2026-07-04', '2026-08-31'],
  ['vacances de la Toussaint', '2026-10-17', '2026-11-01'],
  ['vacances de Noël', '2026-12-19', '2027-01-03'],
  ['vacances d’été', '2027-07-03', '2027-08-31'],
];

/** Source: the school calendars of 2025-2026 and 2026-2027 (arrêté of 22 October 2025, JORFTEXT000052416058, for the latter). */
const VACANCES: Readonly<Partial<Record<ZoneScolaire, readonly Periode[]>>> = {
  A: [
    ...COMMUNES,
    ['vacances d’hiver', '2026-02-07', '2026-02-22'],
    ['vacances de printemps', '2026-04-04', '2026-04-19'],
    ['vacances d’hiver', '2027-02-13', '2027-02-28'],
    ['vacances de printemps', '2027-04-10', '2027-04-25'],
  ],
  B: [
    ...COMMUNES,
    ['vacances d’hiver', '2026-02-14', '2026-03-01'],
    ['vacances de printemps', '2026-04-11', '2026-04-26'],
    ['vacances d’hiver', '2027-02-20', '2027-03-07'],
    ['vacances de printemps', '2027-04-17', '2027-05-02'],
  ],
  C: [
    ...COMMUNES,
    ['vacances d’hiver', '2026-02-21', '2026-03-08'],
    ['vacances de printemps', '2026-04-18', '2026-05-03'],
    ['vacances d’hiver', '2027-02-06', '2027-02-21'],
    ['vacances de printemps', '2027-04-03', '2027-04-18'],
  ],
};

/** The last day of which the school holidays are known: two school years are set at most. */
export const VACANCES_CONNUES_JUSQU_AU = '2027-08-31';

/** Is the calendar of this zone shipped? In Corsica and overseas, each recteur sets their own. */
export const vacancesConnues = (zone: ZoneScolaire): boolean => VACANCES[zone] !== undefined;

/** The school holidays that this day (`AAAA-MM-JJ`) is in: « vacances d’hiver ». Nothing is said of a zone or a year that is not known. */
export const nomDesVacances = (jour: string, zone: ZoneScolaire): string | undefined =>
  VACANCES[zone]?.find(([, de, a]) => de <= jour && jour <= a)?.[0];
