import { z } from 'zod';
import type { Participant } from '../core/rencontres/evenement.ts';
import { chemin } from './chemin.ts';
import type { ClientGraph } from './client.ts';
import { remplacerCorps } from './corps-de-reunion.ts';
import { ecrireDateHeure } from './date-heure.ts';
import { ErreurGraph } from './erreur.ts';
import { type Evenement, evenement, invites, preferences, sansTransaction } from './evenement.ts';

export interface ModificationEvenement {
  readonly sujet?: string;
  readonly corpsHtml?: string;
  readonly debut?: string;
  readonly fin?: string;
  readonly lieu?: string;
  /** The whole set: Graph replaces the former one, those left out are told that they are no longer invited. */
  readonly participants?: readonly Participant[];
}

/** Changes an event; Outlook tells the people invited. The join block of a Teams meeting survives a new body; if it cannot be found, `requete` is thrown and nothing changes. */
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
    // The same values twice give the same event.
    rejouable: true,
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
