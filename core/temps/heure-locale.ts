import { Temporal } from 'temporal-polyfill';
import { fuseau } from './fuseau.ts';

/** An instant, at the hour of the territory: lists keep UTC, people read the hour where they are. */
export const enHeureLocale = (instant: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(fuseau());

/** How many hours are kept of each conversion. */
const HEURES_GARDEES = 20_000;

/** A conversion of hours (`AAAA-MM-JJTHH`) that is asked for every row of a list: since each zone is whole hours away from UTC, one answer serves the hour. */
function parHeure(convertir: (heure: string) => string): (heure: string) => string {
  const connues = new Map<string, string>();
  return (heure) => {
    const cle = `${heure} ${fuseau()}`;
    const connue = connues.get(cle);
    if (connue !== undefined) return connue;
    const convertie = convertir(heure);
    if (connues.size >= HEURES_GARDEES) connues.clear();
    connues.set(cle, convertie);
    return convertie;
  };
}

const INSTANT_UTC = /^(20\d\d-\d\d-\d\dT\d\d)(:[0-5]\d:[0-5]\d)(?:\.\d+)?Z$/;
const HEURE_LOCALE = /^(20\d\d-\d\d-\d\dT\d\d)(:[0-5]\d:[0-5]\d)$/;
const A_L_HEURE = 'AAAA-MM-JJTHH'.length;

const lireLocale = (instant: string): string =>
  enHeureLocale(instant).toPlainDateTime().toString({ smallestUnit: 'second' });
const localeDeLHeure = parHeure((heure) => lireLocale(`${heure}:00:00Z`).slice(0, A_L_HEURE));

/** Local time of the territory, `AAAA-MM-JJTHH:MM:SS` without offset, of an ISO instant. */
export function versHeureLocale(instant: string): string {
  const [, heure, reste] = INSTANT_UTC.exec(instant) ?? [];
  return heure === undefined ? lireLocale(instant) : `${localeDeLHeure(heure)}${reste}`;
}

const lireInstant = (local: string): string =>
  Temporal.PlainDateTime.from(local)
    .toZonedDateTime(fuseau(), { disambiguation: 'compatible' })
    .toInstant()
    .toString({ smallestUnit: 'second' });
const instantDeLHeure = parHeure((heure) => lireInstant(`${heure}:00:00`).slice(0, A_L_HEURE));

/**
 * ISO instant (UTC, to the second) of a local time of the territory.
 * The hour skipped in March is moved one hour later; the hour lived twice in October is the first of the two.
 */
export function depuisHeureLocale(local: string): string {
  const [, heure, reste] = HEURE_LOCALE.exec(local) ?? [];
  return heure === undefined ? lireInstant(local) : `${instantDeLHeure(heure)}${reste}Z`;
}

/** The instant, to the second, at which a local day ends. */
export const finDuJour = (jour: string): string => depuisHeureLocale(`${jour}T23:59:59`);

/** Local date, `AAAA-MM-JJ`, of an instant. */
export const aujourdhui = (maintenant: string): string => versHeureLocale(maintenant).slice(0, -'THH:MM:SS'.length);

/** Local month, `AAAA-MM`, of an instant. */
export const moisDe = (instant: string): string => aujourdhui(instant).slice(0, -'-JJ'.length);

/** An instant some minutes later (or earlier, when negative), in UTC to the second. */
export const plusMinutes = (instant: string, minutes: number): string =>
  Temporal.Instant.from(instant).add({ minutes }).toString({ smallestUnit: 'second' });

/** Whole days from a date to another, negative when the second comes first. Asked for every row of a list: dates have no zone, their days are counted. */
export const joursEntre = (de: string, a: string): number => numeroDuJour(a) - numeroDuJour(de);

function numeroDuJour(date: string): number {
  const instant = DATE.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(instant)) throw new RangeError(`« ${date} » n’est pas une date AAAA-MM-JJ.`);
  return instant / JOUR;
}

const JOUR = 86_400_000;
const PREMIER_DU_SIECLE = Date.UTC(2000, 0) / JOUR;
const PREMIER_DU_SUIVANT = Date.UTC(2100, 0) / JOUR;

const DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * A date some days later (or earlier, when negative). Asked for every row of a list: a day of this century is counted,
 * the library takes the others.
 */
export function plusJours(date: string, jours: number): string {
  const debut = DU_SIECLE.test(date) ? Date.parse(date) / JOUR : Number.NaN;
  const compte = dateDuJour(debut) === date ? dateDuJour(debut + jours) : undefined;
  return compte ?? Temporal.PlainDate.from(date).add({ days: jours }).toString();
}

const DU_SIECLE = /^20\d\d-\d\d-\d\d$/;

/** Undefined out of this century. */
function dateDuJour(numero: number): string | undefined {
  if (!(numero >= PREMIER_DU_SIECLE && numero < PREMIER_DU_SUIVANT && Number.isInteger(numero))) return undefined;
  return new Date(numero * JOUR).toISOString().slice(0, 10);
}

/** A date some months earlier, clamped to the end of the month. */
export const moinsMois = (date: string, mois: number): string =>
  Temporal.PlainDate.from(date).subtract({ months: mois }).toString();
