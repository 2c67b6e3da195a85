import { z } from 'zod';
import type { Participant } from '../core/rencontres/evenement.ts';
import { fuseau } from '../core/temps/fuseau.ts';
import { dateTimeTimeZone, lireDateHeure } from './date-heure.ts';
import { ErreurGraph } from './erreur.ts';

export interface Evenement {
  /** Immutable id: it survives a move to another folder. */
  readonly id: string;
  readonly sujet: string;
  /** Local times. */
  readonly debut: string;
  readonly fin: string;
  readonly annule: boolean;
  readonly lienReunion: string | undefined;
  readonly participants: readonly { readonly adresse: string; readonly nom: string; readonly reponse: string }[];
}

const INVITES_MAX = 500;
/** What is read of an event. */
export const CHAMPS = 'id,subject,start,end,isCancelled,onlineMeeting,attendees,transactionId';
/** Sent on every call: ids that last, local times. */
export const preferences = () => ({ Prefer: `IdType="ImmutableId", outlook.timezone="${fuseau()}"` });

export const evenement = z
  .object({
    id: z.string(),
    subject: z.string().nullish(),
    start: dateTimeTimeZone,
    end: dateTimeTimeZone,
    isCancelled: z.boolean().nullish(),
    transactionId: z.string().nullish(),
    onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
    location: z.object({ displayName: z.string().nullish() }).nullish(),
    body: z.object({ content: z.string().nullish() }).nullish(),
    attendees: z
      .array(
        z.object({
          emailAddress: z.object({ address: z.string().nullish(), name: z.string().nullish() }),
          status: z.object({ response: z.string().nullish() }).nullish(),
        }),
      )
      .nullish(),
  })
  .transform((e, contexte) => {
    try {
      return {
        id: e.id,
        sujet: e.subject ?? '',
        debut: lireDateHeure(e.start),
        fin: lireDateHeure(e.end),
        annule: e.isCancelled ?? false,
        transaction: e.transactionId ?? undefined,
        lieu: lieuDe(e.location?.displayName ?? ''),
        corps: e.body?.content ?? undefined,
        lienReunion: e.onlineMeeting?.joinUrl ?? undefined,
        participants: (e.attendees ?? []).map((a) => ({
          adresse: a.emailAddress.address ?? '',
          nom: a.emailAddress.name ?? '',
          reponse: a.status?.response ?? 'none',
        })),
      };
    } catch (erreur) {
      if (erreur instanceof ErreurGraph) throw erreur;
      contexte.addIssue({ code: 'custom', message: 'L’heure de l’événement ne se lit pas.' });
      return z.NEVER;
    }
  });
/** Edited in Outlook, an online meeting gets the words of Teams beside its place, or instead of it: they are no place. */
function lieuDe(nom: string): string | undefined {
  const parties = nom.split(';').map((partie) => partie.trim());
  const lieux = parties.filter((partie) => !/^(réunion microsoft teams|microsoft teams meeting)$/i.test(partie));
  return (lieux.length === parties.length ? nom : lieux.join('; ')) || undefined;
}

/** An event as it is read, with the key that made it and, where they were asked for, its place and its body. */
export type EvenementLu = z.infer<typeof evenement>;

export const sansTransaction = ({ transaction: _, lieu: __, corps: ___, ...reste }: EvenementLu): Evenement => reste;

/** The people invited, as Graph wants them. Throws `requete` beyond what the service takes. */
export function invites(participants: readonly Participant[]) {
  if (participants.length > INVITES_MAX) throw new ErreurGraph('requete');
  return participants.map((p) => ({
    emailAddress: { address: p.adresse, name: p.nom },
    type: p.facultatif === true ? 'optional' : 'required',
  }));
}
