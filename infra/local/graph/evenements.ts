import { randomUUID } from 'node:crypto';
import { LOCATAIRE } from '../locataire.ts';
import type { CorpsEvenement } from './evenement-corps.ts';
import { dansLaZone, enUtc } from './fuseaux.ts';
import type { Personne } from './identites.ts';
import type { Magasin } from './magasin.ts';
import { choisir } from './options.ts';
import { trouverPersonne } from './utilisateurs.ts';

/** What an event keeps beside its dates; `lien` is the Teams join link while it has one. */
export interface DonneesEvenement {
  readonly corps: CorpsEvenement;
  readonly cree: string;
  readonly modifie: string;
  readonly version: number;
  readonly lien: string | null;
  readonly annule: boolean;
}

export interface Evenement extends DonneesEvenement {
  readonly immuable: string;
  readonly regulier: string;
  readonly organisateur: string;
  /** ISO UTC. */
  readonly debut: string;
  readonly fin: string;
}

interface Ligne {
  readonly immuable: string;
  readonly regulier: string;
  readonly organisateur: string;
  readonly debut: string;
  readonly fin: string;
  readonly donnees: string;
}

const deLigne = ({ donnees, ...ligne }: Ligne): Evenement => ({
  ...ligne,
  ...(JSON.parse(donnees) as DonneesEvenement),
});

/** An id as Outlook shapes it: `AAMk` for the usual one, `AAkA` for the immutable one. */
export const nouvelId = (prefixe: 'AAMkAD' | 'AAkALg'): string =>
  `${prefixe}${randomUUID().replaceAll('-', '')}${randomUUID().slice(0, 8)}AAA=`;

export function lienReunion(organisateur: string): string {
  const fil = `19:meeting_${randomUUID().replaceAll('-', '')}@thread.v2`;
  const contexte = JSON.stringify({ Tid: LOCATAIRE.id, Oid: organisateur });
  return `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(fil)}/0?context=${encodeURIComponent(contexte)}`;
}

/** The join block that Exchange adds to the body of an online meeting. */
export const blocReunion = (lien: string): string =>
  `<div style="margin-bottom:24px"><span>________________________________________________________________________________</span></div><div class="me-email-text" lang="fr-FR"><div><span>Réunion Microsoft Teams</span></div><div><a class="me-email-headline" href="${lien.replaceAll('&', '&amp;')}">Rejoignez la réunion maintenant</a></div></div>`;

export const contientLien = (contenu: string, lien: string): boolean =>
  contenu.includes(lien) || contenu.includes(lien.replaceAll('&', '&amp;'));

export function enregistrer(db: Magasin, e: Evenement): void {
  const { immuable, regulier, organisateur, debut, fin, ...donnees } = e;
  db.faire(
    'INSERT OR REPLACE INTO evenements (immuable, regulier, organisateur, transaction_id, debut, fin, donnees) VALUES (?, ?, ?, ?, ?, ?, ?)',
    immuable,
    regulier,
    organisateur,
    e.corps.transactionId ?? null,
    debut,
    fin,
    JSON.stringify(donnees satisfies DonneesEvenement),
  );
}

const COLONNES = 'immuable, regulier, organisateur, debut, fin, donnees';

export function parTransaction(db: Magasin, organisateur: string, transaction: string): Evenement | undefined {
  const ligne = db.un<Ligne>(
    `SELECT ${COLONNES} FROM evenements WHERE organisateur = ? AND transaction_id = ?`,
    organisateur,
    transaction,
  );
  return ligne === undefined ? undefined : deLigne(ligne);
}

const invite = (e: Evenement, personne: Personne): boolean =>
  (e.corps.attendees ?? []).some((a) => a.emailAddress.address.toLowerCase() === personne.courriel.toLowerCase());

/** An event of someone's calendar by either of its ids. */
export function parId(db: Magasin, personne: Personne, id: string): Evenement | undefined {
  const ligne = db.un<Ligne>(`SELECT ${COLONNES} FROM evenements WHERE immuable = ? OR regulier = ?`, id, id);
  if (ligne === undefined) return undefined;
  const e = deLigne(ligne);
  return !e.annule && (e.organisateur === personne.oid || invite(e, personne)) ? e : undefined;
}

/** Events of someone's calendar that overlap a window (ISO UTC), in order; without a window, all of them. */
export function calendrier(db: Magasin, personne: Personne, fenetre?: { debut: string; fin: string }): Evenement[] {
  return db
    .tous<Ligne>(
      `SELECT ${COLONNES} FROM evenements WHERE debut < ? AND fin > ? ORDER BY debut, rowid`,
      fenetre?.fin ?? '9999',
      fenetre?.debut ?? '0000',
    )
    .map(deLigne)
    .filter((e) => !e.annule && (e.organisateur === personne.oid || invite(e, personne)));
}

export const tousLesEvenements = (db: Magasin): Evenement[] =>
  db.tous<Ligne>(`SELECT ${COLONNES} FROM evenements ORDER BY debut, rowid`).map(deLigne);

const apercu = (contenu: string): string =>
  contenu
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255);

export interface Vue {
  readonly personne: Personne;
  readonly zone: string;
  /** Prefer: IdType="ImmutableId" */
  readonly idImmuable: boolean;
  /** The join link is not there yet. */
  readonly sansLien?: boolean;
  readonly select?: readonly string[] | undefined;
}

/** Seconds matter to the comparison of stored dates: both ends in the same ISO form. */
export const bornes = (corps: CorpsEvenement): { debut: string; fin: string } | undefined =>
  corps.start && corps.end ? { debut: enUtc(corps.start), fin: enUtc(corps.end) } : undefined;

export function rendreEvenement(e: Evenement, vue: Vue): Record<string, unknown> {
  const { corps } = e;
  const organisateur = trouverPersonne(e.organisateur);
  const siens = e.organisateur === vue.personne.oid;
  const id = vue.idImmuable ? e.immuable : e.regulier;
  const contenu = corps.body?.content ?? '';
  const lieu = { displayName: '', locationType: 'default', ...corps.location };
  const cle = Buffer.from(`${e.immuable}${e.version}`).toString('base64').slice(-24);
  const reunion = e.lien !== null;
  const complet = {
    '@odata.etag': `W/"${cle}"`,
    id,
    createdDateTime: e.cree,
    lastModifiedDateTime: e.modifie,
    changeKey: cle,
    categories: corps.categories ?? [],
    ...(corps.transactionId ? { transactionId: corps.transactionId } : {}),
    originalStartTimeZone: corps.start?.timeZone ?? 'UTC',
    originalEndTimeZone: corps.end?.timeZone ?? 'UTC',
    iCalUId: `040000008200E00074C5B7101A82E008${e.immuable.slice(6, 38).toUpperCase()}`,
    reminderMinutesBeforeStart: corps.reminderMinutesBeforeStart ?? 15,
    isReminderOn: corps.isReminderOn ?? true,
    hasAttachments: false,
    subject: corps.subject ?? '',
    bodyPreview: apercu(contenu),
    importance: corps.importance ?? 'normal',
    sensitivity: corps.sensitivity ?? 'normal',
    isAllDay: corps.isAllDay ?? false,
    isCancelled: e.annule,
    isOrganizer: siens,
    responseRequested: corps.responseRequested ?? true,
    seriesMasterId: null,
    showAs: corps.showAs ?? 'busy',
    type: corps.recurrence ? 'seriesMaster' : 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: reunion,
    onlineMeetingProvider: reunion ? 'teamsForBusiness' : 'unknown',
    allowNewTimeProposals: corps.allowNewTimeProposals ?? true,
    isDraft: false,
    hideAttendees: corps.hideAttendees ?? false,
    recurrence: corps.recurrence ?? null,
    responseStatus: { response: siens ? 'organizer' : 'notResponded', time: '0001-01-01T00:00:00Z' },
    body: { contentType: corps.body?.contentType ?? 'html', content: contenu },
    start: dansLaZone(e.debut, vue.zone),
    end: dansLaZone(e.fin, vue.zone),
    location: lieu,
    locations: corps.locations ?? (corps.location ? [lieu] : []),
    attendees: (corps.attendees ?? []).map((a) => ({
      type: a.type,
      status: { response: 'none', time: '0001-01-01T00:00:00Z' },
      emailAddress: { name: a.emailAddress.name ?? a.emailAddress.address, address: a.emailAddress.address },
    })),
    organizer: { emailAddress: { name: organisateur.nom, address: organisateur.courriel } },
    onlineMeeting: reunion ? { joinUrl: vue.sansLien ? null : e.lien } : null,
  };
  return choisir(complet, vue.select ? ['id', ...vue.select] : undefined, ['transactionId']);
}
