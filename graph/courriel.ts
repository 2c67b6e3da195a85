import { chemin } from './chemin.ts';
import type { ClientGraph } from './client.ts';
import { ErreurGraph } from './erreur.ts';

export interface Courriel {
  /** Account that sends. */
  readonly expediteur: string;
  /** One person: nobody sees the address of another. */
  readonly destinataire: { readonly adresse: string; readonly nom?: string };
  readonly sujet: string;
  readonly corpsHtml: string;
  readonly pieces?: readonly PieceJointe[];
}

/** A file sent along. All together they stay under `LIMITE_DES_PIECES`. */
export interface PieceJointe {
  readonly nom: string;
  readonly type: string;
  readonly octets: Uint8Array;
}

/** Graph takes a file in the request itself below 3 MB, the whole request below 4 MB once in base64. */
export const LIMITE_DES_PIECES = 2.5 * 1024 * 1024;

/**
 * Sends one message to one person and keeps it among the sent ones. Not repeated after a lost answer (`indisponible`): the caller decides between a possible
 * double and a possible absence.
 */
export async function envoyerCourriel(client: ClientGraph, courriel: Courriel): Promise<void> {
  const { adresse, nom } = courriel.destinataire;
  const pieces = courriel.pieces ?? [];
  if (pieces.reduce((somme, p) => somme + p.octets.byteLength, 0) > LIMITE_DES_PIECES) throw new ErreurGraph('requete');
  await client.ecrire('POST', chemin`/users/${courriel.expediteur}/sendMail`, {
    corps: {
      message: {
        subject: courriel.sujet,
        body: { contentType: 'html', content: courriel.corpsHtml },
        toRecipients: [{ emailAddress: { address: adresse, ...(nom === undefined ? {} : { name: nom }) } }],
        ...(pieces.length === 0 ? {} : { attachments: pieces.map(enPiece) }),
      },
      saveToSentItems: true,
    },
  });
}

const enPiece = ({ nom, type, octets }: PieceJointe) => ({
  '@odata.type': '#microsoft.graph.fileAttachment',
  name: nom,
  contentType: type,
  contentBytes: enBase64(octets),
});

/** By pieces: the arguments of a call are limited in number. */
function enBase64(octets: Uint8Array): string {
  let binaire = '';
  for (let i = 0; i < octets.length; i += 8192) binaire += String.fromCharCode(...octets.subarray(i, i + 8192));
  return btoa(binaire);
}
