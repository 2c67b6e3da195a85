import { z } from 'zod';
import { LOCATAIRE } from '../locataire.ts';
import { exigerPermission } from './droits.ts';
import { ErreurGraph, introuvable } from './erreurs.ts';
import { personnes } from './identites.ts';
import type { Demande, Monde, Routes } from './monde.ts';

const EQUIPE = {
  id: LOCATAIRE.equipe.id,
  createdDateTime: '2025-01-06T08:00:00Z',
  displayName: LOCATAIRE.equipe.nom,
  description: 'Équipe fictive de la démonstration',
  internalId: LOCATAIRE.canal.id,
  isArchived: false,
  visibility: 'private',
  memberSettings: {
    allowCreateUpdateChannels: true,
    allowDeleteChannels: true,
    allowAddRemoveApps: true,
    allowCreateUpdateRemoveTabs: true,
    allowCreateUpdateRemoveConnectors: true,
  },
  guestSettings: { allowCreateUpdateChannels: false, allowDeleteChannels: false },
  messagingSettings: {
    allowUserEditMessages: true,
    allowUserDeleteMessages: true,
    allowOwnerDeleteMessages: true,
    allowTeamMentions: true,
    allowChannelMentions: true,
  },
  funSettings: { allowGiphy: false, giphyContentRating: 'strict', allowStickersAndMemes: true, allowCustomMemes: true },
  tenantId: LOCATAIRE.id,
  webUrl: `https://teams.microsoft.com/l/team/${encodeURIComponent(LOCATAIRE.canal.id)}/conversations?groupId=${LOCATAIRE.equipe.id}`,
};
const CANAL = {
  id: LOCATAIRE.canal.id,
  createdDateTime: '2025-01-06T08:00:00Z',
  displayName: LOCATAIRE.canal.nom,
  description: null,
  email: '',
  membershipType: 'standard',
  tenantId: LOCATAIRE.id,
  webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(LOCATAIRE.canal.id)}/${encodeURIComponent(LOCATAIRE.canal.nom)}`,
};

function verifierEquipe(equipe: string, canal?: string): void {
  if (equipe !== LOCATAIRE.equipe.id) throw introuvable('No team found with the specified id.');
  if (canal !== undefined && canal !== LOCATAIRE.canal.id) throw introuvable('Channel not found.');
}

const message = z.looseObject({
  subject: z.string().nullish(),
  importance: z.enum(['normal', 'high', 'urgent']).default('normal'),
  body: z.looseObject({
    contentType: z
      .string()
      .transform((t) => t.toLowerCase())
      .pipe(z.enum(['text', 'html']))
      .default('text'),
    content: z.string(),
  }),
  attachments: z
    .array(
      z.looseObject({
        id: z.string(),
        contentType: z.string(),
        content: z.string('The card of an attachment is a string.').nullish(),
        contentUrl: z.string().nullish(),
        name: z.string().nullish(),
      }),
    )
    .default([]),
});

/** Messages of about 28 KB and more are refused by Teams. */
const TAILLE_MAX = 28 * 1024;

/** Only a person can post: an application alone gets the documented 403, whatever its roles. */
function publier(monde: Monde, demande: Demande): Record<string, unknown> {
  if (!demande.porteur.delegue)
    throw new ErreurGraph(
      403,
      'Forbidden',
      `Missing role permissions on the request. API requires one of 'Teamwork.Migrate.All'. Roles on the request '${demande.porteur.roles.join(', ')}'.`,
    );
  exigerPermission(demande.porteur, ['ChannelMessage.Send', 'Group.ReadWrite.All'], 'Forbidden');
  const lu = message.safeParse(demande.corps);
  if (!lu.success) throw new ErreurGraph(400, 'BadRequest', `Invalid message: ${lu.error.issues[0]?.path.join('.')}.`);
  if (Buffer.byteLength(JSON.stringify(demande.corps)) > TAILLE_MAX)
    throw new ErreurGraph(413, 'RequestEntityTooLarge', 'Message size is too large.');
  const { subject, importance, body, attachments } = lu.data;
  if (attachments.some((a) => !body.content.includes(`<attachment id="${a.id}"></attachment>`)))
    throw new ErreurGraph(400, 'BadRequest', 'Attachments must be referenced in the body.');
  const date = monde.maintenant().toISOString();
  const id = String(monde.maintenant().getTime() + monde.db.suivant('message'));
  const auteur = personnes().find((p) => p.oid === demande.porteur.oid);
  const corps = {
    id,
    replyToId: null,
    etag: id,
    messageType: 'message',
    createdDateTime: date,
    lastModifiedDateTime: date,
    lastEditedDateTime: null,
    deletedDateTime: null,
    subject: subject ?? null,
    summary: null,
    chatId: null,
    importance,
    locale: 'fr-fr',
    webUrl: `https://teams.microsoft.com/l/message/${encodeURIComponent(LOCATAIRE.canal.id)}/${id}?groupId=${LOCATAIRE.equipe.id}&tenantId=${LOCATAIRE.id}`,
    policyViolation: null,
    from: { user: { id: demande.porteur.oid ?? '', displayName: auteur?.nom ?? '', userIdentityType: 'aadUser' } },
    body: { contentType: body.contentType, content: body.content },
    channelIdentity: { teamId: LOCATAIRE.equipe.id, channelId: LOCATAIRE.canal.id },
    attachments: attachments.map(({ id: piece, contentType, content, contentUrl, name }) => ({
      id: piece,
      contentType,
      content: content ?? null,
      contentUrl: contentUrl ?? null,
      name: name ?? null,
    })),
    mentions: [],
    reactions: [],
  };
  monde.db.faire(
    'INSERT INTO messages (id, canal, donnees) VALUES (?, ?, ?)',
    id,
    LOCATAIRE.canal.id,
    JSON.stringify(corps),
  );
  return corps;
}

const MESSAGES = '/teams/:equipe/channels/:canal/messages';
const LIRE_EQUIPE = [
  'Team.ReadBasic.All',
  'TeamSettings.Read.All',
  'Channel.ReadBasic.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
];

export const routesEquipes: Routes = {
  'GET /teams/:equipe': (_, demande, [equipe = '']) => {
    exigerPermission(demande.porteur, LIRE_EQUIPE, 'Forbidden');
    verifierEquipe(equipe);
    return { status: 200, corps: EQUIPE };
  },
  'GET /teams/:equipe/channels': (_, demande, [equipe = '']) => {
    exigerPermission(demande.porteur, LIRE_EQUIPE, 'Forbidden');
    verifierEquipe(equipe);
    return { status: 200, corps: { value: [CANAL] } };
  },
  'GET /teams/:equipe/channels/:canal': (_, demande, [equipe = '', canal]) => {
    exigerPermission(demande.porteur, LIRE_EQUIPE, 'Forbidden');
    verifierEquipe(equipe, canal);
    return { status: 200, corps: CANAL };
  },
  [`GET ${MESSAGES}`]: (monde, demande, [equipe = '', canal]) => {
    exigerPermission(
      demande.porteur,
      ['ChannelMessage.Read.All', 'Group.Read.All', 'Group.ReadWrite.All'],
      'Forbidden',
    );
    verifierEquipe(equipe, canal);
    const lus = monde.db.tous<{ donnees: string }>('SELECT donnees FROM messages ORDER BY rowid DESC LIMIT 50');
    return { status: 200, corps: { value: lus.map((l) => JSON.parse(l.donnees)) } };
  },
  [`POST ${MESSAGES}`]: (monde, demande, [equipe = '', canal]) => {
    verifierEquipe(equipe, canal);
    return { status: 201, corps: publier(monde, demande) };
  },
};
