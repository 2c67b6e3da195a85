import { Temporal } from 'temporal-polyfill';
import { findIana } from 'windows-iana';
import { z } from 'zod';
import { fuseau } from '../core/temps/fuseau.ts';
import { ErreurGraph } from './erreur.ts';

/** Graph's dateTimeTimeZone: no offset, up to seven decimals, the zone apart. */
export const dateTimeTimeZone = z.object({ dateTime: z.string(), timeZone: z.string() });

/** A zone as Graph may name it: IANA, or Windows (`W. Europe Standard Time`), by the table of Unicode (CLDR, windowsZones). */
const enIana = (zone: string): string => (zone === 'tzone://Microsoft/Utc' ? 'UTC' : (findIana(zone)[0] ?? zone));

/** Local time `AAAA-MM-JJTHH:MM:SS` of a dateTimeTimeZone. Throws `fuseau-inconnu` on a zone, RangeError on a time, that cannot be read. */
export function lireDateHeure({ dateTime, timeZone }: z.infer<typeof dateTimeTimeZone>): string {
  // Never `new Date()`: it would read this in the zone of the machine.
  const local = Temporal.PlainDateTime.from(dateTime.replace(/Z$/, ''));
  return dansLaZone(local, enIana(timeZone))
    .withTimeZone(fuseau())
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
}

function dansLaZone(local: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime {
  try {
    return local.toZonedDateTime(zone);
  } catch (cause) {
    throw new ErreurGraph('fuseau-inconnu', { cause });
  }
}

/** A local time as Graph wants it: no offset beside the zone. Throws RangeError when it carries one. */
export function ecrireDateHeure(local: string): z.infer<typeof dateTimeTimeZone> {
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(local)) throw new RangeError('Une heure locale s’écrit sans décalage.');
  return { dateTime: Temporal.PlainDateTime.from(local).toString({ smallestUnit: 'second' }), timeZone: fuseau() };
}
