import { z } from 'zod';
import type { ContenuDeLEvenement, EvenementTenu, Participant } from '../core/rencontres/evenement.ts';
import { chemin } from './chemin.ts';
import type { ClientGraph } from './client.ts';
import { notrePart, remplacerCorps } from './corps-de-reunion.ts';
import { ecrireDateHeure } from './date-heure.ts';
import { ErreurGraph } from './erreur.ts';
import { CHAMPS, type Evenement, evenement, invites, preferences, sansTransaction } from './evenement.ts';

export interface ModificationEvenement extends Partial<ContenuDeLEvenement> {
  /** The whole set: Graph replaces the former one, those left out are told that they are no longer invited. */
  readonly participants?: readonly Participant[];
}

/** An event with all that its invitation says. Throws `introuvable` when it has been deleted. */
export async function lireEvenementEntier(
  client: ClientGraph,
  organisateur: string,
  id: string,
): Promise<Evenement & EvenementTenu> {
  const lu = await client.lireJson(chemin`/users/${organisateur}/events/${id}`, {
    schema: evenement,
    query: { $select: `${CHAMPS},location,body` },
    entetes: preferences(),
  });
  return { ...sansTransaction(lu), lieu: lu.lieu, corps: notrePart(lu.corps ?? '') };
}

/**
 * Changes an event; Outlook tells the people invited. Sent once: an answer that is lost (`indisponible`) leaves it to the
 * caller to look at what the event has become, so that nobody is told twice. The join block of a Teams meeting survives a
 * new body; if it cannot be found, `requete` is thrown and nothing changes.
 */
export async function modifierEvenement(
  client: ClientGraph,
  organisateur: string,
  id: string,
  modification: ModificationEvenement,
): Promise<Evenement> {
  const { sujet, corpsHtml, debut, fin, lieu, participants } = modification;
  const lu = await client.ecrireJson('PATCH', chemin`/users/${organisateur}/events/${id}`, {
    schema: evenement,
    entetes: preferences(),
    corps: {
      ...(sujet === undefined ? {} : { subject: sujet }),
      ...(corpsHtml === undefined ? {} : { body: await corpsAvecLien(client, organisateur, id, corpsHtml) }),
      ...(debut === undefined ? {} : { start: ecrireDateHeure(debut) }),
      ...(fin === undefined ? {} : { end: ecrireDateHeure(fin) }),
      ...(lieu === undefined ? {} : { location: { displayName: lieu } }),
      ...(participants === undefined ? {} : { attendees: invites(participants) }),
    },
  });
  return sansTransaction(lu);
}

async function corpsAvecLien(client: ClientGraph, organisateur: string, id: string, corpsHtml: string) {
  const { isOnlineMeeting, body } = await client.lireJson(chemin`/users/${organisateur}/events/${id}`, {
    schema: z.object({
      isOnlineMeeting: z.boolean().nullish(),
      body: z.object({ content: z.string().nullish() }).nullish(),
    }),
    query: { $select: 'isOnlineMeeting,body' },
    entetes: preferences(),
  });
  const content = isOnlineMeeting === true ? remplacerCorps(body?.content ?? '', corpsHtml) : corpsHtml;
  if (content === undefined) throw new ErreurGraph('requete');
  return { contentType: 'html', content };
}
