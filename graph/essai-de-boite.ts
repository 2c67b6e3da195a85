import { z } from 'zod';
import { chemin } from './chemin.ts';
import type { ClientGraph } from './client.ts';
import { type ErreurGraph, estErreurGraph } from './erreur.ts';

/** What a mailbox lets this identity do. `code`: that of the service, when it refuses. */
export interface EssaiDeBoite {
  readonly issue: 'ouverte' | 'fermee' | 'inconnue' | 'sans-boite' | 'attend';
  readonly code?: string;
}

/** The calendar of the mailbox between two instants: one event at most is read, and none of what it says is kept. */
export const essayerAgenda = (
  client: ClientGraph,
  boite: string,
  { de, a }: { readonly de: string; readonly a: string },
): Promise<EssaiDeBoite> =>
  issueDe(
    client.lireJson(chemin`/users/${boite}/calendarView`, {
      schema: z.object({ value: z.array(z.unknown()) }),
      query: {
        startDateTime: de,
        endDateTime: a,
        $top: 1,
        $select: 'id',
      },
    }),
  );

/**
 * The right to send, without any message: one that has no recipient goes to nobody. Exchange refuses who may not send
 * (403) and, of who may, the message (400 ErrorInvalidRecipients).
 */
export const essayerEnvoi = (client: ClientGraph, boite: string): Promise<EssaiDeBoite> =>
  issueDe(
    client
      .ecrire('POST', chemin`/users/${boite}/sendMail`, {
        corps: {
          message: {
            subject: 'Essai du droit d’envoyer',
            body: { contentType: 'text', content: '' },
            toRecipients: [],
          },
          saveToSentItems: false,
        },
      })
      .catch((erreur: unknown) => {
        if (!estErreurGraph(erreur, 'requete') || erreur.codeService !== 'ErrorInvalidRecipients') throw erreur;
      }),
  );

const issueDe = (essai: Promise<unknown>): Promise<EssaiDeBoite> =>
  essai.then(
    () => ({ issue: 'ouverte' }),
    (erreur: unknown) => {
      if (estErreurGraph(erreur, 'interdit')) return dire('fermee', erreur);
      if (estErreurGraph(erreur, 'etranglement')) return dire('attend', erreur);
      if (!estErreurGraph(erreur, 'introuvable')) throw erreur;
      return dire(erreur.codeService === 'MailboxNotEnabledForRESTAPI' ? 'sans-boite' : 'inconnue', erreur);
    },
  );

const dire = (issue: EssaiDeBoite['issue'], { codeService: code }: ErreurGraph): EssaiDeBoite => ({
  issue,
  ...(code === undefined ? {} : { code }),
});
