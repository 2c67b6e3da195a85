import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { boiteDe } from './boites.ts';
import { ErreurGraph } from './erreurs.ts';
import type { Magasin } from './magasin.ts';
import type { Gestion, Monde, Routes } from './monde.ts';

/** A message that left a mailbox: sent by the application, or by the calendar (invitation, update, cancellation). */
export interface CourrielEnvoye {
  readonly id: string;
  readonly date: string;
  readonly nature: 'message' | 'invitation' | 'mise à jour' | 'annulation';
  readonly de: string;
  readonly a: readonly string[];
  readonly cc: readonly string[];
  readonly cci: readonly string[];
  readonly objet: string;
  readonly typeContenu: 'text' | 'html';
  readonly corps: string;
  /** Files sent along: their name, their type and their size, not their bytes. */
  readonly pieces?: readonly { readonly nom: string; readonly type: string; readonly octets: number }[];
}

/** Puts a message in the outbox of the demonstration; nothing leaves this machine. */
export function expedier({ db, exchange, maintenant }: Monde, courriel: Omit<CourrielEnvoye, 'id'>): void {
  const { de, a, cc, cci } = courriel;
  exchange.compter(de, a.length + cc.length + cci.length, maintenant());
  db.faire('INSERT INTO courriels (donnees) VALUES (?)', JSON.stringify({ id: randomUUID(), ...courriel }));
}

/** The outbox, oldest first. Nothing leaves it: only what came since the last time is read. */
export function lireCourriels(db: Magasin): CourrielEnvoye[] {
  const lus = db.garder<CourrielEnvoye[]>('courriels', () => []);
  const nouveaux = db.tous<{ donnees: string }>('SELECT donnees FROM courriels WHERE n > ? ORDER BY n', lus.length);
  lus.push(...nouveaux.map((l) => JSON.parse(l.donnees) as CourrielEnvoye));
  return [...lus];
}

/** As if they had all been read and put away: what the sample has sent is not what its reader sends. */
export function rangerLesCourriels(db: Magasin): void {
  db.faire('DELETE FROM courriels');
  db.oublier();
}

const destinataires = z
  .array(z.looseObject({ emailAddress: z.looseObject({ address: z.string().min(3), name: z.string().nullish() }) }))
  .default([])
  .transform((liste) => liste.map((d) => d.emailAddress.address));

/** Above this a file needs an upload session, which the application does not use. */
const PIECE_MAX = 3 * 1024 * 1024;

/** A file in the request. The type annotation is not optional: without it Graph does not know what is attached. */
const piece = z
  .strictObject({
    '@odata.type': z.literal('#microsoft.graph.fileAttachment'),
    name: z.string().min(1).max(255),
    contentType: z.string().nullish(),
    contentBytes: z.base64(),
    isInline: z.boolean().nullish(),
    contentId: z.string().nullish(),
  })
  .transform(({ name, contentType, contentBytes }) => ({
    nom: name,
    type: contentType ?? 'application/octet-stream',
    octets: Buffer.from(contentBytes, 'base64').byteLength,
  }));

const envoi = z.looseObject({
  subject: z.string().max(255).nullish(),
  body: z
    .looseObject({
      contentType: z
        .string()
        .transform((t) => t.toLowerCase())
        .pipe(z.enum(['text', 'html']))
        .default('text'),
      content: z.string().nullish(),
    })
    .optional(),
  toRecipients: destinataires,
  ccRecipients: destinataires,
  bccRecipients: destinataires,
  attachments: z.array(piece).default([]),
});
/** Graph takes action parameters in both cases. */
const corpsEnvoi = z
  .strictObject({
    message: z.unknown().optional(),
    Message: z.unknown().optional(),
    saveToSentItems: z.boolean().nullish(),
    SaveToSentItems: z.boolean().nullish(),
  })
  .transform((c) => c.message ?? c.Message)
  .pipe(envoi);

const envoyer: Gestion = (monde, demande, [id = '']) => {
  const boite = boiteDe(demande.porteur, id, ['Mail.Send']);
  const lu = corpsEnvoi.safeParse(demande.corps);
  if (!lu.success)
    throw new ErreurGraph(
      400,
      'ErrorInvalidRequest',
      `The message is not valid: ${lu.error.issues[0]?.path.join('.')}.`,
    );
  const { toRecipients: a, ccRecipients: cc, bccRecipients: cci, subject, body, attachments: pieces } = lu.data;
  if (pieces.some(({ octets }) => octets > PIECE_MAX))
    throw new ErreurGraph(413, 'ErrorMessageSizeExceeded', 'The message exceeds the maximum supported size.');
  if (a.length + cc.length + cci.length === 0)
    throw new ErreurGraph(400, 'ErrorInvalidRecipients', 'At least one recipient is needed.');
  monde.exchange.exiger(boite.courriel, a.length + cc.length + cci.length, monde.maintenant());
  expedier(monde, {
    date: monde.maintenant().toISOString(),
    nature: 'message',
    de: boite.courriel,
    a,
    cc,
    cci,
    objet: subject ?? '',
    typeContenu: body?.contentType ?? 'text',
    corps: body?.content ?? '',
    ...(pieces.length === 0 ? {} : { pieces }),
  });
  return { status: 202 };
};

export const routesCourriel: Routes = { 'POST /users/:id/sendMail': envoyer };
