import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { fuseau } from '../../../core/temps/fuseau.ts';
import { boiteDe } from './boites.ts';
import { accesRefuse, ErreurGraph } from './erreurs.ts';
import { calendrier, type Evenement } from './evenements.ts';
import { dansLaZone, enUtc, zonePreferee } from './fuseaux.ts';
import type { Magasin } from './magasin.ts';
import type { Gestion, Routes } from './monde.ts';
import { parCourriel } from './utilisateurs.ts';

const MAX_ADRESSES = 20;
const MAX_JOURS = 62;
const JOURS_OUVRES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

const dateFuseau = z.strictObject({ dateTime: z.string(), timeZone: z.string().default('UTC') });

/** Action parameters come in camelCase or PascalCase. */
const enCamel = (corps: unknown): unknown =>
  typeof corps === 'object' && corps !== null
    ? Object.fromEntries(Object.entries(corps).map(([cle, v]) => [cle.charAt(0).toLowerCase() + cle.slice(1), v]))
    : corps;

const demandeHoraire = z.strictObject({
  schedules: z.array(z.string()).min(1),
  startTime: dateFuseau,
  endTime: dateFuseau,
  availabilityViewInterval: z.int().min(5).max(1440).default(30),
});

const CHIFFRES = { free: 0, tentative: 1, busy: 2, oof: 3, workingElsewhere: 4, unknown: 0 } as const;
const statutDe = (e: Evenement) => e.corps.showAs ?? 'busy';
const ms = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;

function vueParTranches(occupations: readonly Evenement[], debut: string, fin: string, minutes: number): string {
  const pas = minutes * 60_000;
  const tranches = Math.ceil((ms(fin) - ms(debut)) / pas);
  return Array.from({ length: tranches }, (_, i) => {
    const de = ms(debut) + i * pas;
    const dedans = occupations.filter((e) => ms(e.debut) < de + pas && ms(e.fin) > de);
    return Math.max(0, ...dedans.map((e) => CHIFFRES[statutDe(e)]));
  }).join('');
}

function horaire(
  db: Magasin,
  adresse: string,
  zone: string,
  debut: string,
  fin: string,
  minutes: number,
): Record<string, unknown> {
  const personne = parCourriel(adresse);
  if (personne === undefined || personne.invite)
    return {
      scheduleId: adresse,
      availabilityView: '',
      error: {
        message: 'The specified recipient was not found or its calendar is not visible from this organization.',
        responseCode: 'ErrorMailRecipientNotFound',
      },
      scheduleItems: [],
    };
  const occupations = calendrier(db, personne, { debut, fin });
  return {
    scheduleId: adresse,
    availabilityView: vueParTranches(occupations, debut, fin, minutes),
    scheduleItems: occupations.map((e) => ({
      isPrivate: e.corps.sensitivity === 'private',
      status: statutDe(e),
      subject: e.corps.subject ?? '',
      location: e.corps.location?.displayName ?? '',
      start: dansLaZone(e.debut, zone),
      end: dansLaZone(e.fin, zone),
    })),
    workingHours: {
      daysOfWeek: JOURS_OUVRES,
      startTime: '08:00:00.0000000',
      endTime: '18:00:00.0000000',
      timeZone: { name: 'Romance Standard Time' },
    },
  };
}

const getSchedule: Gestion = (monde, demande, [id = '']) => {
  boiteDe(demande.porteur, id, ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite']);
  const lue = demandeHoraire.safeParse(enCamel(demande.corps));
  if (!lue.success)
    throw new ErreurGraph(
      400,
      'ErrorInvalidParameter',
      `The value of '${lue.error.issues[0]?.path.join('.')}' is not valid.`,
    );
  const { schedules, startTime, endTime, availabilityViewInterval } = lue.data;
  if (schedules.length > MAX_ADRESSES)
    throw new ErreurGraph(400, 'ErrorInvalidParameter', `At most ${MAX_ADRESSES} schedules can be asked for at once.`);
  const debut = enUtc(startTime);
  const fin = enUtc(endTime);
  if (ms(fin) <= ms(debut)) throw new ErreurGraph(400, 'ErrorInvalidTimeInterval', 'The end is not after the start.');
  if (ms(fin) - ms(debut) >= MAX_JOURS * 86_400_000)
    throw new ErreurGraph(
      400,
      'ErrorTimeIntervalTooBig',
      `The requested time duration must be less than ${MAX_JOURS} days.`,
    );
  const zone = zonePreferee(demande.entetes);
  return {
    status: 200,
    corps: { value: schedules.map((a) => horaire(monde.db, a, zone, debut, fin, availabilityViewInterval)) },
  };
};

const adresse = z.looseObject({ emailAddress: z.looseObject({ address: z.string() }) });
const demandeCreneaux = z.looseObject({
  attendees: z.array(adresse).default([]),
  timeConstraint: z.looseObject({ timeSlots: z.array(z.strictObject({ start: dateFuseau, end: dateFuseau })).min(1) }),
  meetingDuration: z.string().default('PT30M'),
  maxCandidates: z.int().min(1).default(20),
});

const auTravail = (debut: number, duree: number): boolean => {
  const local = Temporal.Instant.fromEpochMilliseconds(debut).toZonedDateTimeISO(fuseau());
  const fin = local.hour + local.minute / 60 + duree / 3_600_000;
  return local.dayOfWeek <= 5 && local.hour >= 8 && fin <= 18;
};

/** Delegated only, as on the service: free half-hours of the working day, for the organiser and the attendees whose calendar can be seen. */
const findMeetingTimes: Gestion = (monde, demande, [id = '']) => {
  if (!demande.porteur.delegue) throw accesRefuse('findMeetingTimes is not available with application permissions.');
  const organisateur = boiteDe(demande.porteur, id, ['Calendars.Read.Shared', 'Calendars.ReadWrite', 'Calendars.Read']);
  const lue = demandeCreneaux.safeParse(enCamel(demande.corps));
  if (!lue.success) throw new ErreurGraph(400, 'ErrorInvalidParameter', 'The time constraint is not valid.');
  const { attendees, timeConstraint, meetingDuration, maxCandidates } = lue.data;
  const duree = Temporal.Duration.from(meetingDuration).total('milliseconds');
  const zone = zonePreferee(demande.entetes);
  const visibles = attendees.flatMap((a) => parCourriel(a.emailAddress.address) ?? []).filter((p) => !p.invite);
  const occupations = [organisateur, ...visibles].flatMap((p) => calendrier(monde.db, p));
  const libre = (de: number) => !occupations.some((e) => ms(e.debut) < de + duree && ms(e.fin) > de);
  const creneaux = timeConstraint.timeSlots.flatMap(({ start, end }) => {
    const debut = ms(enUtc(start));
    const nombre = Math.min(2000, Math.floor((ms(enUtc(end)) - duree - debut) / 1_800_000) + 1);
    return Array.from({ length: Math.max(0, nombre) }, (_, i) => debut + i * 1_800_000);
  });
  const retenus = creneaux.filter((de) => auTravail(de, duree) && libre(de)).slice(0, maxCandidates);
  const iso = (instant: number) => Temporal.Instant.fromEpochMilliseconds(instant).toString();
  return {
    status: 200,
    corps: {
      emptySuggestionsReason: retenus.length === 0 ? 'attendeesUnavailable' : '',
      meetingTimeSuggestions: retenus.map((de, i) => ({
        confidence: 100,
        order: i + 1,
        organizerAvailability: 'free',
        attendeeAvailability: attendees.map((a) => ({
          availability: parCourriel(a.emailAddress.address) ? 'free' : 'unknown',
          attendee: { emailAddress: { address: a.emailAddress.address } },
        })),
        locations: [],
        meetingTimeSlot: { start: dansLaZone(iso(de), zone), end: dansLaZone(iso(de + duree), zone) },
      })),
    },
  };
};

export const routesDisponibilites: Routes = {
  'POST /users/:id/calendar/getSchedule': getSchedule,
  'POST /users/:id/findMeetingTimes': findMeetingTimes,
};
