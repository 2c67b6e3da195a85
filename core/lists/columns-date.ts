import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Column, type ColumnOptions, illisible, lu } from './column.ts';
import { build, type Optional, orEmpty, type WithRequired } from './column-builder.ts';

/** The zone in which SharePoint stores date-only columns: that of the site, Paris for every territory this product serves. */
const ZONE_DU_SITE = 'Europe/Paris';

const instantOf = (raw: unknown): Temporal.Instant | undefined => {
  try {
    return typeof raw === 'string' ? Temporal.Instant.from(raw) : undefined;
  } catch {
    return undefined;
  }
};

const dateIso = z.iso.date('Une date au format AAAA-MM-JJ est attendue.');
const instantIso = z.iso.datetime({ offset: false, message: 'Un instant UTC (AAAA-MM-JJTHH:MM:SSZ) est attendu.' });

/**
 * A day, as `AAAA-MM-JJ`. SharePoint stores midnight of the site: 22:00Z of the day before in summer. Reading goes through the zone of the site;
 * writing says noon UTC, which is the same day in every French zone of the metropolis.
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
      const instant = instantOf(raw);
      return instant === undefined
        ? illisible('une date est attendue')
        : lu(instant.toZonedDateTimeISO(ZONE_DU_SITE).toPlainDate().toString());
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
