import { chemin } from './chemin.ts';
import type { ClientGraph } from './client.ts';

export interface Courriel {
  /** Account that sends. */
  readonly expediteur: string;
  /** One person: nobody sees the address of another. */
  readonly destinataire: { readonly adresse: string; readonly nom?: string };
  readonly sujet: string;
  readonly corpsHtml: string;
}

/**
 * Sends one message to one person and keeps it among the sent ones. Not repeated after a lost answer (`indisponible`): the caller decides between a possible
 * double and a possible absence.
 */
export async function envoyerCourriel(client: ClientGraph, courriel: Courriel): Promise<void> {
  const { adresse, nom } = courriel.destinataire;
  await client.ecrire('POST', chemin`/users/${courriel.expediteur}/sendMail`, {
    corps: {
      message: {
        subject: courriel.sujet,
        body: { contentType: 'html', content: courriel.corpsHtml },
        toRecipients: [{ emailAddress: { address: adresse, ...(nom === undefined ? {} : { name: nom }) } }],
      },
      saveToSentItems: true,
    },
  });
}
