import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Column, type ColumnOptions, illisible, lu } from './column.ts';
import { build, type Optional, orEmpty, type WithRequired } from './column-builder.ts';

const instantOf = (raw: unknown): Temporal.Instant | undefined => {
  try {
    return typeof raw === 'string' ? Temporal.Instant.from(raw) : undefined;
  } catch {
    return undefined;
  }
};

/** A list of ten thousand rows holds some hundreds of days: each is converted once. */
const joursConnus = new Map<string, string>();
const JOURS_GARDES = 5000;

/**
 * The day of a midnight as SharePoint writes it, wherever the site has its midnight: from eleven hours before UTC to
 * eleven after, the nearest day is the right one. Noon UTC, as it is written, is of its own day.
 */
function jourDuSite(raw: string): string | undefined {
  const connu = joursConnus.get(raw);
  if (connu !== undefined) return connu;
  const jour = jourAuPlusPres(raw);
  if (joursConnus.size >= JOURS_GARDES) joursConnus.clear();
  if (jour !== undefined) joursConnus.set(raw, jour);
  return jour;
}

const AVANT_MIDI_MS = (11 * 60 + 59) * 60_000;

function jourAuPlusPres(raw: string): string | undefined {
  const ms = ECRIT_A_LA_SECONDE.test(raw) ? Date.parse(raw) : Number.NaN;
  // Written back the same, it is an instant that exists; any other is for Temporal to read, or to refuse.
  if (!Number.isNaN(ms) && new Date(ms).toISOString().startsWith(raw.slice(0, -1)))
    return new Date(ms + AVANT_MIDI_MS).toISOString().slice(0, 10);
  return instantOf(raw)
    ?.add({ minutes: 11 * 60 + 59 })
    .toString()
    .slice(0, 10);
}

const ECRIT_A_LA_SECONDE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const dateIso = z.iso.date('Une date au format AAAA-MM-JJ est attendue.');
const instantIso = z.iso.datetime({ offset: false, message: 'Un instant UTC (AAAA-MM-JJTHH:MM:SSZ) est attendu.' });

/**
 * A day, as `AAAA-MM-JJ`. SharePoint stores midnight of the site: 22:00Z of the day before in summer. Reading takes the nearest day, whatever the zone
 * of the site; writing says noon UTC, which is the same day from eleven hours before UTC to eleven after.
 */
export function date<const O extends ColumnOptions & WithRequired>(options: O): Column<Optional<O, string>> {
  const required = options.required ?? false;
  return build<string | undefined>({
    kind: 'date',
    options,
    required,
    schema: orEmpty(dateIso, required),
    facets: { dateTime: { displayAs: 'standard', format: 'dateOnly' } },
    decode: (raw) => {
      const jour = typeof raw === 'string' ? jourDuSite(raw) : undefined;
      return jour === undefined ? illisible('une date est attendue') : lu(jour);
    },
    encode: (value, name) => ({ [name]: value === undefined ? null : `${value}T12:00:00Z` }),
    empty: undefined,
  }) as Column<Optional<O, string>>;
}

/** An instant, as ISO UTC to the second. */
export function instant<const O extends ColumnOptions & WithRequired>(options: O): Column<Optional<O, string>> {
  const required = options.required ?? false;
  return build<string | undefined>({
    kind: 'instant',
    options,
    required,
    schema: orEmpty(instantIso, required),
    facets: { dateTime: { displayAs: 'standard', format: 'dateTime' } },
    decode: (raw) => {
      // As SharePoint writes it: there is nothing to change, and the schema says whether it exists.
      if (typeof raw === 'string' && ECRIT_A_LA_SECONDE.test(raw)) return lu(raw);
      const found = instantOf(raw);
      return found === undefined
        ? illisible('une date et une heure sont attendues')
        : lu(found.toString({ smallestUnit: 'second' }));
    },
    encode: (value, name) => ({
      [name]: value === undefined ? null : instantOf(value)?.toString({ smallestUnit: 'second' }),
    }),
    empty: undefined,
  }) as Column<Optional<O, string>>;
}
