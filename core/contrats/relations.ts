import { z } from 'zod';
import { cle, eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';

export const NOTE_DE_RELATION_MAX = 2000;

const jour = z.iso.date('Une date est attendue.');
const noteSaisie = z.strictObject({
  echangeLe: jour,
  texte: z
    .string()
    .trim()
    .min(2, 'Écrivez ce qui s’est dit.')
    .max(NOTE_DE_RELATION_MAX, 'Une note ne dépasse pas 2 000 caractères.'),
  /** The person with whom one spoke, one of the structure’s. */
  contact: id.optional(),
  rappelerLe: jour.optional(),
});
export type NoteSaisie = z.infer<typeof noteSaisie>;

const surLaNote = z.strictObject({ id, note: id });

/** Kept once, however often it is sent again. */
export const noterRelation = contrat({
  id: 'noterRelation',
  methode: 'POST',
  route: 'structures/{id}/relation',
  acces: 'tenir-relations',
  resume: 'Garde une note de relation sur une structure, avec un jour où la rappeler.',
  chemin: z.strictObject({ id }),
  corps: noteSaisie.extend({ cle }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

export const changerRelation = contrat({
  id: 'changerRelation',
  methode: 'POST',
  route: 'structures/{id}/relation/{note}',
  acces: 'tenir-relations',
  resume: 'Change une note de relation : son auteur.',
  chemin: surLaNote,
  corps: noteSaisie.extend({ eTag }),
  reponse: z.strictObject({ eTag: z.string() }),
});

/** Without a day, the call was made; with one, it is put off to it. */
export const suivreRappel = contrat({
  id: 'suivreRappel',
  methode: 'POST',
  route: 'structures/{id}/relation/{note}/rappel',
  acces: 'tenir-relations',
  resume: 'Dit qu’une structure a été rappelée, ou remet l’appel à un autre jour.',
  chemin: surLaNote,
  corps: z.strictObject({ eTag, rappelerLe: jour.optional() }),
  reponse: z.strictObject({ eTag: z.string(), dejaFait: z.boolean() }),
});

/** One that is gone already is no error. */
export const retirerRelation = contrat({
  id: 'retirerRelation',
  methode: 'POST',
  route: 'structures/{id}/relation/{note}/retirer',
  acces: 'tenir-relations',
  resume: 'Retire une note de relation.',
  chemin: surLaNote,
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
