import { Temporal } from 'temporal-polyfill';
import { findIana } from 'windows-iana';
import { ErreurGraph } from './erreurs.ts';

export interface DateFuseau {
  readonly dateTime: string;
  readonly timeZone: string;
}

/** IANA name of a Windows or IANA zone; an unknown one is Graph's 400. */
function zoneIana(nom: string): string {
  const iana = nom === 'tzone://Microsoft/Utc' ? 'UTC' : (findIana(nom)[0] ?? nom);
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(iana).timeZoneId;
  } catch {
    throw new ErreurGraph(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. '${nom}' is not.`,
    );
  }
}

/** The instant of a dateTimeTimeZone, in ISO UTC. An offset beside the zone is refused: it says the hour twice. */
export function enUtc({ dateTime, timeZone }: DateFuseau): string {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?$/.test(dateTime))
    throw new ErreurGraph(400, 'ErrorInvalidRequest', `'${dateTime}' is not a local date and time without offset.`);
  const local = Temporal.PlainDateTime.from(dateTime);
  return local.toZonedDateTime(zoneIana(timeZone)).toInstant().toString();
}

/** The instant of a query parameter, with or without an offset (UTC then). */
export function instantDeQuery(texte: string | null, nom: string): string {
  try {
    if (texte === null) throw new RangeError(nom);
    return Temporal.Instant.from(/(Z|[+-]\d\d:?\d\d)$/.test(texte) ? texte : `${texte}Z`).toString();
  } catch {
    throw new ErreurGraph(
      400,
      'ErrorInvalidParameter',
      `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime: ${nom}.`,
    );
  }
}

/** How Outlook answers: no offset, seven decimals, the zone beside. */
export function dansLaZone(instant: string, zone: string): DateFuseau {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zoneIana(zone)).toPlainDateTime();
  return { dateTime: local.toString({ fractionalSecondDigits: 7 }), timeZone: zone };
}

/** Zone asked by `Prefer: outlook.timezone="…"`, UTC otherwise. */
export const zonePreferee = (entetes: Headers): string =>
  /outlook\.timezone="([^"]+)"/i.exec(entetes.get('prefer') ?? '')?.[1] ?? 'UTC';
