import { Temporal } from 'temporal-polyfill';
import { fuseau } from '../../../../core/temps/fuseau.ts';

/** An event of Graph, the part shown here. */
export interface Evenement {
  readonly id: string;
  readonly subject?: string;
  readonly start: { readonly dateTime: string; readonly timeZone?: string };
  readonly end: { readonly dateTime: string; readonly timeZone?: string };
  readonly location?: { readonly displayName?: string };
  readonly attendees?: readonly unknown[];
  readonly isCancelled?: boolean;
  readonly onlineMeeting?: { readonly joinUrl?: string | null } | null;
}

export interface RendezVous {
  readonly id: string;
  readonly objet: string;
  readonly debut: string;
  readonly mois: string;
  readonly jour: string;
  readonly jourSemaine: string;
  readonly horaire: string;
  readonly lieu: string;
  readonly invites: string;
  readonly annule: boolean;
  readonly lien: string | undefined;
}

const ZONES: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Paris',
  'tzone://Microsoft/Utc': 'UTC',
};

/** Graph gives a wall time and a zone beside it, never an offset: both are needed to know the instant. */
function surPlace({ dateTime, timeZone = 'UTC' }: Evenement['start']): Temporal.ZonedDateTime {
  const heure = Temporal.PlainDateTime.from(dateTime.replace(/Z$/, ''));
  return heure.toZonedDateTime(ZONES[timeZone] ?? timeZone).withTimeZone(fuseau());
}

export function lireEvenement(e: Evenement): RendezVous {
  const [debut, fin] = [surPlace(e.start), surPlace(e.end)];
  const dire = (options: Intl.DateTimeFormatOptions, t = debut) =>
    new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: fuseau() }).format(new Date(t.epochMilliseconds));
  const heure = { hour: '2-digit', minute: '2-digit' } as const;
  const nombre = e.attendees?.length ?? 0;
  return {
    id: e.id,
    objet: e.subject ?? 'Sans objet',
    debut: debut.toInstant().toString(),
    mois: dire({ month: 'long', year: 'numeric' }),
    jour: String(debut.day),
    jourSemaine: dire({ weekday: 'short' }),
    horaire: `${dire(heure)} – ${dire(heure, fin)}`,
    lieu: e.location?.displayName ?? '',
    invites: nombre > 0 ? `${nombre} invité${nombre > 1 ? 's' : ''}` : '',
    annule: e.isCancelled === true,
    lien: e.onlineMeeting?.joinUrl ?? undefined,
  };
}
