import { z } from 'zod';
import { codeInsee } from '../identifiants/codes.ts';
import { cle, eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

/** Longest free text of a need: what was heard, in a few sentences. */
export const PRECISIONS_MAX = 600;

/** A question that no structure answers. Nothing in it may be about somebody. */
export const noterBesoin = contrat({
  id: 'noterBesoin',
  methode: 'POST',
  route: 'besoins',
  acces: 'noter-besoin',
  resume: 'Garde une recherche sans réponse comme un besoin du territoire.',
  corps: z.strictObject({
    recherche: z.string().max(4000, 'La recherche est trop longue.'),
    structure: id.optional(),
    precisions: z.string().max(1000, 'Les précisions dépassent 1 000 caractères.').optional(),
  }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

/** A need heard in the field. Nothing in it may be about somebody. */
export const besoinEntendu = z.strictObject({
  /** Made by the device with the note: sent again, it is kept once. */
  cle,
  thematique: uneLigne().min(1, 'La thématique est attendue.').max(120, 'La thématique dépasse 120 caractères.'),
  public: uneLigne().min(1).max(120, 'Le public dépasse 120 caractères.').optional(),
  communeInsee: codeInsee.optional(),
  precisions: z.string().max(PRECISIONS_MAX, `Ce texte ne dépasse pas ${PRECISIONS_MAX} caractères.`).optional(),
  /** Local day on the device, which may have waited for the network. */
  entenduLe: z.iso.date('Un jour est attendu.').optional(),
  /** Left out by whoever represents one structure alone. */
  structure: id.optional(),
});

export const releverBesoin = contrat({
  id: 'releverBesoin',
  methode: 'POST',
  route: 'besoins/relever',
  acces: 'noter-besoin',
  resume: 'Garde un besoin entendu sur le terrain, sans rien sur une personne.',
  corps: besoinEntendu,
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

/** Closes a need with what became of it, or follows it again (`devenu` left out). The same request sent again changes nothing. */
export const suivreBesoin = contrat({
  id: 'suivreBesoin',
  methode: 'POST',
  route: 'besoins/{id}/suivre',
  acces: 'suivre-besoin',
  resume: 'Clôt un besoin en disant ce qu’il est devenu, ou le rouvre.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    eTag,
    devenu: z.string().max(PRECISIONS_MAX, `Ce texte ne dépasse pas ${PRECISIONS_MAX} caractères.`).optional(),
  }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});
