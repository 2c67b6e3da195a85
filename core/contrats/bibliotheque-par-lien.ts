import { z } from 'zod';
import { jeton } from './communs.ts';
import { contratDeLien } from './contrat.ts';

/** The identifier that the library gives to a file. */
export const fichier = z.string().regex(/^[\w!.-]{3,80}$/, 'L’identifiant d’un document est attendu.');

/** A document, on the page of a personal link: « 1,2 Mo », « 24 novembre 2026 », since the page knows neither units nor time zone. */
export const documentDePage = z.strictObject({
  id: fichier,
  nom: z.string(),
  taille: z.string(),
  deposeLe: z.string(),
});
export type DocumentDePage = z.output<typeof documentDePage>;

/** By the personal link of the rencontre, whose page lists them, for a structure that is invited. */
export const telechargerDocumentParLien = contratDeLien({
  id: 'telechargerDocumentParLien',
  route: 'liens/rencontre/document',
  resume: 'Un document d’une rencontre, par le lien personnel.',
  corps: z.strictObject({ jeton, document: fichier }),
  reponse: z.unknown(),
  media: 'application/octet-stream',
});
