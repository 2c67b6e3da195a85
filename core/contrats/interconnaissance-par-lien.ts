import { z } from 'zod';
import { REPONSES_D_INTERCONNAISSANCE } from '../vocabulaires/interconnaissance.ts';
import { id, jeton } from './communs.ts';
import { contratDeLien } from './contrat.ts';

/** One answer a structure; those left out are not answered. */
export const reponsesDites = z
  .record(id, z.enum(REPONSES_D_INTERCONNAISSANCE, 'Cette réponse n’est pas une de celles qui sont proposées.'))
  .refine((dites) => Object.keys(dites).length <= 60, 'Pas plus de 60 réponses.');

export const repondreInterconnaissanceParLien = contratDeLien({
  id: 'repondreInterconnaissanceParLien',
  route: 'liens/interconnaissance',
  resume: 'Dit, par un lien personnel, ce qu’une structure connaît de celles qui lui sont demandées.',
  corps: z.strictObject({ jeton, reponses: reponsesDites }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
