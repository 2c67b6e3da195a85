import { z } from 'zod';
import { chemin, litteral } from './chemin.ts';
import type { LecteurGraph } from './client.ts';
import { lireTout } from './paging.ts';

export interface Presence {
  readonly nom: string;
  /** Anonymous people have none. */
  readonly courriel: string | undefined;
  /** Unknown when the service does not say it. */
  readonly secondes: number | undefined;
  /** UTC instants. Someone who left and came back has several. */
  readonly intervalles: readonly { readonly entree: string; readonly sortie: string }[];
}

/** When a session of the meeting was held. */
export interface Session {
  readonly debut: string;
  readonly fin: string;
}

/** The report of one session. */
export interface RapportDePresence extends Session {
  /** Participants, as the service counts them. */
  readonly annonces: number | undefined;
  readonly presences: readonly Presence[];
}

export interface PresencesLues {
  readonly rapports: readonly RapportDePresence[];
  /** Sessions that were not wanted: their people were not asked for. */
  readonly ecartees: readonly Session[];
}

const entete = {
  id: z.string(),
  meetingStartDateTime: z.string(),
  meetingEndDateTime: z.string(),
  totalParticipantCount: z.number().nullish(),
};
const presence = z.object({
  emailAddress: z.string().nullish(),
  totalAttendanceInSeconds: z.number().nullish(),
  identity: z.object({ displayName: z.string().nullish() }).loose().nullish(),
  attendanceIntervals: z.array(z.object({ joinDateTime: z.string(), leaveDateTime: z.string() })).nullish(),
});
const SUITE = 'attendanceRecords@odata.nextLink';
const rapport = z.object({
  ...entete,
  attendanceRecords: z.array(presence),
  [SUITE]: z.string().optional(),
});

/**
 * Who came, by the join link of the meeting. `organisateur` is an object id: this endpoint takes no address, and only
 * the account that organised has the meeting. The service keeps a year of reports and gives the fifty most recent: a
 * meeting that a channel shares gives those of others too. Hence `voulue`, asked of each session before its people are.
 * Undefined when the account has no such meeting; no report when it has not been held.
 * Throws `interdit` without `OnlineMeetingArtifact.Read.All` and an application access policy.
 */
export async function lirePresences(
  lecteur: LecteurGraph,
  organisateur: string,
  lienReunion: string,
  voulue: (session: Session) => boolean,
): Promise<PresencesLues | undefined> {
  const reunions = await lireTout(lecteur, chemin`/users/${organisateur}/onlineMeetings`, {
    element: z.object({ id: z.string() }),
    query: { $filter: `JoinWebUrl eq ${litteral(lienReunion)}` },
  });
  if (reunions.length === 0) return undefined;
  const rapports: RapportDePresence[] = [];
  const ecartees: Session[] = [];
  for (const { id } of reunions) {
    const base = chemin`/users/${organisateur}/onlineMeetings/${id}/attendanceReports`;
    for (const lu of await lireTout(lecteur, base, { element: z.object(entete) })) {
      const session = { debut: lu.meetingStartDateTime, fin: lu.meetingEndDateTime };
      // The list of reports gives no records: each is read for its own.
      if (voulue(session)) rapports.push({ ...session, ...(await lireUn(lecteur, `${base}${chemin`/${lu.id}`}`)) });
      else ecartees.push(session);
    }
  }
  return { rapports, ecartees };
}

async function lireUn(lecteur: LecteurGraph, ou: string): Promise<Pick<RapportDePresence, 'annonces' | 'presences'>> {
  const lu = await lecteur.lireJson(ou, { schema: rapport, query: { $expand: 'attendanceRecords' } });
  const suite = lu[SUITE];
  const autres = suite === undefined ? [] : await lireTout(lecteur, suite, { element: presence });
  return {
    annonces: lu.totalParticipantCount ?? undefined,
    presences: [...lu.attendanceRecords, ...autres].map((a) => ({
      nom: a.identity?.displayName ?? '',
      courriel: a.emailAddress ?? undefined,
      secondes: a.totalAttendanceInSeconds ?? undefined,
      intervalles: (a.attendanceIntervals ?? []).map((i) => ({ entree: i.joinDateTime, sortie: i.leaveDateTime })),
    })),
  };
}
