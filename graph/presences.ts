import { z } from 'zod';
import { chemin, litteral } from './chemin.ts';
import type { LecteurGraph } from './client.ts';
import { lireTout } from './paging.ts';

export interface Presence {
  readonly nom: string;
  /** Anonymous people have none. */
  readonly courriel: string | undefined;
  readonly role: string;
  readonly secondes: number;
  /** UTC instants. Someone who left and came back has several. */
  readonly intervalles: readonly { readonly entree: string; readonly sortie: string }[];
}

/** One report for each session of the meeting. */
export interface RapportDePresence {
  readonly id: string;
  readonly debut: string;
  readonly fin: string;
  readonly presences: readonly Presence[];
}

const rapport = z.object({
  id: z.string(),
  meetingStartDateTime: z.string(),
  meetingEndDateTime: z.string(),
  attendanceRecords: z.array(
    z.object({
      emailAddress: z.string().nullish(),
      role: z.string().nullish(),
      totalAttendanceInSeconds: z.number().nullish(),
      identity: z.object({ displayName: z.string().nullish() }).loose().nullish(),
      attendanceIntervals: z.array(z.object({ joinDateTime: z.string(), leaveDateTime: z.string() })).nullish(),
    }),
  ),
});

/**
 * Who came, by the join link of the meeting. `organisateur` is an object id: this endpoint takes no address. Empty when the meeting has not been held.
 * Throws `interdit` without `OnlineMeetingArtifact.Read.All` and an application access policy.
 */
export async function lirePresences(
  lecteur: LecteurGraph,
  organisateur: string,
  lienReunion: string,
): Promise<readonly RapportDePresence[]> {
  const reunions = await lireTout(lecteur, chemin`/users/${organisateur}/onlineMeetings`, {
    element: z.object({ id: z.string() }),
    query: { $filter: `JoinWebUrl eq ${litteral(lienReunion)}` },
  });
  const rapports: RapportDePresence[] = [];
  for (const { id } of reunions) {
    const base = chemin`/users/${organisateur}/onlineMeetings/${id}/attendanceReports`;
    for (const { id: r } of await lireTout(lecteur, base, { element: z.object({ id: z.string() }) })) {
      // The list of reports gives no records: each is read for its own.
      const query = { $expand: 'attendanceRecords' };
      rapports.push(enRapport(await lecteur.lireJson(`${base}${chemin`/${r}`}`, { schema: rapport, query })));
    }
  }
  return rapports;
}

const enRapport = (lu: z.infer<typeof rapport>): RapportDePresence => ({
  id: lu.id,
  debut: lu.meetingStartDateTime,
  fin: lu.meetingEndDateTime,
  presences: lu.attendanceRecords.map((a) => ({
    nom: a.identity?.displayName ?? '',
    courriel: a.emailAddress ?? undefined,
    role: a.role ?? 'Attendee',
    secondes: a.totalAttendanceInSeconds ?? 0,
    intervalles: (a.attendanceIntervals ?? []).map((i) => ({ entree: i.joinDateTime, sortie: i.leaveDateTime })),
  })),
});
