import { Temporal } from 'temporal-polyfill';
import type { EvenementAPlanifier } from '../core/rencontres/evenement.ts';
import { fuseau } from '../core/temps/fuseau.ts';
import { chemin } from './chemin.ts';
import type { ClientGraph } from './client.ts';
import { ecrireDateHeure } from './date-heure.ts';
import { estErreurGraph } from './erreur.ts';
import {
  CHAMPS,
  type Evenement,
  type EvenementLu,
  evenement,
  invites,
  preferences,
  sansTransaction,
} from './evenement.ts';

import { lirePages } from './paging.ts';

/** A meeting to make in somebody’s calendar. */
export interface EvenementACreer extends EvenementAPlanifier {
  /** Address or object id of the account that organises. */
  readonly organisateur: string;
}

const LECTURES_DU_LIEN = 5;
const ESSAIS_DE_CREATION = 4;
/**
 * An event in the organiser's calendar; Outlook invites. Called twice with one key, gives the same event: the key is looked for before creating again after a
 * lost answer (how long the service remembers a `transactionId` is not documented), and callers keep the id in the list.
 */
export async function creerEvenement(client: ClientGraph, demande: EvenementACreer): Promise<Evenement> {
  const corps = {
    subject: demande.sujet,
    body: { contentType: 'html', content: demande.corpsHtml },
    start: ecrireDateHeure(demande.debut),
    end: ecrireDateHeure(demande.fin),
    ...(demande.lieu === undefined ? {} : { location: { displayName: demande.lieu } }),
    attendees: invites(demande.participants),
    ...(demande.enLigne ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
    transactionId: demande.cleTransaction,
    // Partners have not agreed to share their addresses with all the others.
    hideAttendees: true,
    allowNewTimeProposals: false,
  };
  const creer = (): Promise<EvenementLu> =>
    client.ecrireJson('POST', chemin`/users/${demande.organisateur}/events`, {
      schema: evenement,
      entetes: preferences(),
      corps,
    });
  const lu = await creerOuRetrouver(client, demande, creer);
  return demande.enLigne ? attendreLien(client, demande.organisateur, lu) : sansTransaction(lu);
}

async function creerOuRetrouver(
  client: ClientGraph,
  demande: EvenementACreer,
  creer: () => Promise<EvenementLu>,
): Promise<EvenementLu> {
  for (let essai = 1; ; essai += 1) {
    try {
      return await creer();
    } catch (erreur) {
      // 409: the service knows the key. Silence: perhaps it does.
      if (!estErreurGraph(erreur, 'indisponible', 'conflit')) throw erreur;
      const dejaLa = await chercher(client, demande);
      if (dejaLa !== undefined) return dejaLa;
      if (erreur.code === 'conflit' || essai >= ESSAIS_DE_CREATION) throw erreur;
      await client.attendre(500 * 2 ** essai);
    }
  }
}

/** The event of a key made earlier in its time slot, if any: how long the service remembers a `transactionId` is not documented. */
export async function retrouverEvenement(
  client: ClientGraph,
  demande: EvenementACreer,
): Promise<Evenement | undefined> {
  const lu = await chercher(client, demande);
  return lu === undefined ? undefined : sansTransaction(lu);
}

async function chercher(client: ClientGraph, demande: EvenementACreer): Promise<EvenementLu | undefined> {
  const query = { startDateTime: enUtc(demande.debut), endDateTime: enUtc(demande.fin), $select: CHAMPS, $top: 50 };
  const depart = chemin`/users/${demande.organisateur}/calendarView`;
  for await (const page of lirePages(client, depart, { element: evenement, query, entetes: preferences() })) {
    const trouve = page.value.find((e) => e.transaction === demande.cleTransaction && !e.annule);
    if (trouve !== undefined) return trouve;
  }
  return undefined;
}

const enUtc = (local: string): string =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(fuseau()).toInstant().toString({ smallestUnit: 'second' });

/** The join link may be missing right after creation: it is asked for again, a few times. Without it the event is still good. */
async function attendreLien(client: ClientGraph, organisateur: string, lu: EvenementLu): Promise<Evenement> {
  let dernier: Evenement = sansTransaction(lu);
  for (let lecture = 1; dernier.lienReunion === undefined && lecture <= LECTURES_DU_LIEN; lecture += 1) {
    await client.attendre(500 * lecture);
    try {
      dernier = await lireEvenement(client, organisateur, dernier.id);
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'indisponible', 'etranglement', 'introuvable')) throw erreur;
    }
  }
  return dernier;
}

/** One event. Throws `introuvable` when it has been deleted. */
export async function lireEvenement(client: ClientGraph, organisateur: string, id: string): Promise<Evenement> {
  const lu = await client.lireJson(chemin`/users/${organisateur}/events/${id}`, {
    schema: evenement,
    query: { $select: CHAMPS },
    entetes: preferences(),
  });
  return sansTransaction(lu);
}

/** Cancels an event; Outlook sends `message` to the people invited. An event already gone is no error. */
export async function annulerEvenement(
  client: ClientGraph,
  organisateur: string,
  id: string,
  message: string,
): Promise<void> {
  try {
    await client.ecrire('POST', chemin`/users/${organisateur}/events/${id}/cancel`, {
      corps: { comment: message },
      entetes: preferences(),
      rejouable: true,
    });
  } catch (erreur) {
    if (!estErreurGraph(erreur, 'introuvable')) throw erreur;
  }
}
