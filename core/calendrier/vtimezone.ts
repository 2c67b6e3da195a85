import { Temporal } from 'temporal-polyfill';

/**
 * A zone as iCalendar describes it (RFC 5545, 3.6.5), each change of hour between two instants said by itself: no rule
 * to guess, and right for every zone of France.
 */
export function vtimezone(zone: string, [du, au]: readonly [string, string]): string {
  const debut = Temporal.Instant.from(du).toZonedDateTimeISO(zone);
  const fin = Temporal.Instant.from(au).epochMilliseconds;
  // What was in force before the first change that is told.
  const premier = debut.getTimeZoneTransition('previous') ?? debut;
  const observances = [
    observance(premier, premier.getTimeZoneTransition('previous') === null ? premier : avant(premier)),
  ];
  for (
    let t = premier.getTimeZoneTransition('next');
    t !== null && t.epochMilliseconds <= fin && observances.length < CHANGEMENTS_AU_PLUS;
    t = t.getTimeZoneTransition('next')
  )
    observances.push(observance(t, avant(t)));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n');
}

const CHANGEMENTS_AU_PLUS = 40;

const avant = (t: Temporal.ZonedDateTime): Temporal.ZonedDateTime => t.subtract({ nanoseconds: 1 });

/** One span of the same hour, from the local time that it begins at as it was said until then. */
function observance(t: Temporal.ZonedDateTime, veille: Temporal.ZonedDateTime): readonly string[] {
  const genre = t.offsetNanoseconds > veille.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  const local = t.toInstant().toZonedDateTimeISO(veille.offset).toPlainDateTime();
  return [
    `BEGIN:${genre}`,
    `DTSTART:${local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${decalage(veille)}`,
    `TZOFFSETTO:${decalage(t)}`,
    `END:${genre}`,
  ];
}

const decalage = ({ offset }: Temporal.ZonedDateTime): string => offset.slice(0, 6).replace(':', '');
