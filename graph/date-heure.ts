import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { ZONE } from '../core/temps/paris.ts';

/** Graph's dateTimeTimeZone: no offset, up to seven decimals, the zone apart. */
export const dateTimeTimeZone = z.object({ dateTime: z.string(), timeZone: z.string() });

/** Windows names that Outlook gives for zones that we meet. */
const ZONES_WINDOWS: Readonly<Record<string, string>> = {
  'Romance Standard Time': ZONE,
  'tzone://Microsoft/Utc': 'UTC',
};

/** Local Paris time `AAAA-MM-JJTHH:MM:SS` of a dateTimeTimeZone. Throws RangeError on a zone or a time that cannot be read. */
export function lireDateHeure({ dateTime, timeZone }: z.infer<typeof dateTimeTimeZone>): string {
  // Never `new Date()`: it would read this in the zone of the machine.
  return Temporal.PlainDateTime.from(dateTime.replace(/Z$/, ''))
    .toZonedDateTime(ZONES_WINDOWS[timeZone] ?? timeZone)
    .withTimeZone(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
}

/** A local Paris time as Graph wants it: no offset beside the zone. Throws RangeError when it carries one. */
export function ecrireDateHeure(local: string): z.infer<typeof dateTimeTimeZone> {
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(local)) throw new RangeError('Une heure locale de Paris s’écrit sans décalage.');
  return { dateTime: Temporal.PlainDateTime.from(local).toString({ smallestUnit: 'second' }), timeZone: ZONE };
}
