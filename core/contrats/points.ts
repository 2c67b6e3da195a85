import { z } from 'zod';
import { TYPES_DE_POINT } from '../vocabulaires/rencontres.ts';
import { cle, eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const chemin = z.strictObject({ id, point: id });

/** What a corrected point says: what is left out is emptied. */
const pointCorrige = z.strictObject({
  titre: uneLigne().min(3, 'Le titre compte au moins 3 caractères.').max(200),
  type: z.enum(TYPES_DE_POINT),
  precisions: z.string().max(2000).optional(),
});

export const proposerPoint = contrat({
  id: 'proposerPoint',
  methode: 'POST',
  route: 'rencontres/{id}/points',
  acces: 'proposer-point',
  resume: 'Propose un point pour l’ordre du jour.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    cle,
    structure: id.optional(),
    titre: uneLigne().min(3, 'Le titre compte au moins 3 caractères.').max(200),
    type: z.enum(TYPES_DE_POINT),
    dureeMinutes: z.int().min(5).max(240).optional(),
    precisions: z.string().max(2000).optional(),
  }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

/** Until it stands in the ordre du jour. The same request twice changes nothing more. */
export const corrigerPoint = contrat({
  id: 'corrigerPoint',
  methode: 'POST',
  route: 'rencontres/{id}/points/{point}/corriger',
  acces: 'proposer-point',
  resume: 'Corrige un point proposé, tant qu’il n’est pas dans l’ordre du jour : qui l’a proposé, ou la coordination.',
  chemin,
  corps: pointCorrige.extend({ eTag, dureeMinutes: z.int().min(5).max(240).optional() }),
  reponse: z.strictObject({ eTag: z.string(), dejaFait: z.boolean() }),
});

/** One that is gone already is no error. */
export const retirerPoint = contrat({
  id: 'retirerPoint',
  methode: 'POST',
  route: 'rencontres/{id}/points/{point}/retirer',
  acces: 'proposer-point',
  resume: 'Retire un point proposé, tant qu’il n’est pas dans l’ordre du jour : qui l’a proposé, ou la coordination.',
  chemin,
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
