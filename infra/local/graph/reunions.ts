import { createHash, randomUUID } from 'node:crypto';
import { LOCATAIRE } from '../locataire.ts';
import { exigerPermission } from './droits.ts';
import { ErreurGraph, introuvable } from './erreurs.ts';
import { type Evenement, tousLesEvenements } from './evenements.ts';
import type { Personne } from './identites.ts';
import type { Magasin } from './magasin.ts';
import type { Demande, Monde, Routes } from './monde.ts';
import { lireOptions } from './options.ts';
import { trouverPersonne } from './utilisateurs.ts';

/** One person's presence at a meeting, as the attendance report gives it; dates in ISO UTC. */
export interface Presence {
  readonly emailAddress: string | null;
  readonly displayName: string;
  readonly role: 'Organizer' | 'Presenter' | 'Attendee';
  readonly intervalles: readonly { readonly joinDateTime: string; readonly leaveDateTime: string }[];
}

interface Rapport {
  readonly id: string;
  readonly debut: string;
  readonly fin: string;
  readonly presences: readonly Presence[];
}

const secondes = (de: string, a: string): number => Math.round((Date.parse(a) - Date.parse(de)) / 1000);
const idReunion = (lien: string): string => `MSo${createHash('sha256').update(lien).digest('base64url').slice(0, 40)}`;

/** Files the attendance report of a session of a meeting; Teams does it by itself when the session ends. */
export function deposerRapport(db: Magasin, joinUrl: string, rapport: Omit<Rapport, 'id'>): string {
  const id = randomUUID();
  db.faire(
    'INSERT INTO presences (id, reunion, donnees) VALUES (?, ?, ?)',
    id,
    idReunion(joinUrl),
    JSON.stringify({ id, ...rapport }),
  );
  return id;
}

const rapportsDe = (db: Magasin, reunion: string): Rapport[] =>
  db
    .tous<{ donnees: string }>('SELECT donnees FROM presences WHERE reunion = ? ORDER BY rowid', reunion)
    .map((l) => JSON.parse(l.donnees) as Rapport);

const rendreReunion = (e: Evenement, organisateur: Personne): Record<string, unknown> => ({
  id: idReunion(e.lien ?? ''),
  creationDateTime: e.cree,
  startDateTime: e.debut,
  endDateTime: e.fin,
  joinWebUrl: e.lien,
  subject: e.corps.subject ?? null,
  allowedPresenters: 'everyone',
  participants: {
    organizer: {
      upn: organisateur.upn,
      role: 'presenter',
      identity: { user: { id: organisateur.oid, displayName: null, tenantId: LOCATAIRE.id } },
    },
    attendees: [],
  },
  lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
});

const rendreRapport = (r: Rapport): Record<string, unknown> => ({
  id: r.id,
  totalParticipantCount: r.presences.length,
  meetingStartDateTime: r.debut,
  meetingEndDateTime: r.fin,
});

const rendrePresence = (p: Presence): Record<string, unknown> => {
  const attendanceIntervals = p.intervalles.map((i) => ({
    ...i,
    durationInSeconds: secondes(i.joinDateTime, i.leaveDateTime),
  }));
  return {
    emailAddress: p.emailAddress,
    totalAttendanceInSeconds: attendanceIntervals.reduce((somme, i) => somme + i.durationInSeconds, 0),
    role: p.role,
    identity: { id: null, displayName: p.displayName, tenantId: null },
    attendanceIntervals,
  };
};

/** An application needs, beside its role, a policy that names the organiser. */
function organisateurDe(demande: Demande, id: string, permissions: readonly string[]): Personne {
  const { porteur } = demande;
  exigerPermission(porteur, permissions, 'Forbidden');
  const personne = trouverPersonne(id);
  if (!porteur.delegue && porteur.reunionsDe?.includes(personne.oid) !== true)
    throw new ErreurGraph(403, 'Forbidden', 'No application access policy found for this app on the user.');
  return personne;
}

/** The service gives no more, the most recent. */
const RAPPORTS_AU_PLUS = 50;

const ARTEFACTS = ['OnlineMeetingArtifact.Read.All'];

function rapportDe(monde: Monde, demande: Demande, params: readonly (string | undefined)[]): Rapport {
  const [id = '', reunion = '', rapport = ''] = params;
  organisateurDe(demande, id, ARTEFACTS);
  const trouve = rapportsDe(monde.db, reunion).find((r) => r.id === rapport);
  if (trouve === undefined) throw introuvable();
  return trouve;
}

const BASE = '/users/:id/onlineMeetings';

export const routesReunions: Routes = {
  [`GET ${BASE}`]: (monde, demande, [id = '']) => {
    const personne = organisateurDe(demande, id, [
      'OnlineMeetings.Read',
      'OnlineMeetings.ReadWrite',
      'OnlineMeetings.Read.All',
      'OnlineMeetings.ReadWrite.All',
      ...ARTEFACTS,
    ]);
    const { filter } = lireOptions(demande, ['filter']);
    const [, brut] = /^JoinWebUrl eq '(.+)'$/i.exec(filter ?? '') ?? [];
    if (brut === undefined)
      throw new ErreurGraph(
        400,
        'InvalidArgument',
        'Filter expression expected - JoinWebUrl or VideoTeleconferenceId.',
      );
    const cherche = (e: Evenement) =>
      e.lien === brut || e.lien === decodeURIComponent(brut) || encodeURIComponent(e.lien ?? '') === brut;
    const trouvees = tousLesEvenements(monde.db).filter(
      (e) => e.lien !== null && e.organisateur === personne.oid && cherche(e),
    );
    return { status: 200, corps: { value: trouvees.map((e) => rendreReunion(e, personne)) } };
  },
  [`GET ${BASE}/:reunion/attendanceReports`]: (monde, demande, [id = '', reunion = '']) => {
    organisateurDe(demande, id, ARTEFACTS);
    return { status: 200, corps: { value: rapportsDe(monde.db, reunion).slice(-RAPPORTS_AU_PLUS).map(rendreRapport) } };
  },
  [`GET ${BASE}/:reunion/attendanceReports/:rapport`]: (monde, demande, params) => {
    const rapport = rapportDe(monde, demande, params);
    const { expand } = lireOptions(demande, ['expand']);
    const presences =
      expand === 'attendanceRecords' ? { attendanceRecords: rapport.presences.map(rendrePresence) } : {};
    return { status: 200, corps: { ...rendreRapport(rapport), ...presences } };
  },
  [`GET ${BASE}/:reunion/attendanceReports/:rapport/attendanceRecords`]: (monde, demande, params) => ({
    status: 200,
    corps: { value: rapportDe(monde, demande, params).presences.map(rendrePresence) },
  }),
};
