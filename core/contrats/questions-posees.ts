import { z } from 'zod';
import { REPONSES_D_INTERCONNAISSANCE } from '../vocabulaires/interconnaissance.ts';

/** What a structure is asked once a year, and what it answered. */
export const questionsPosees = z.strictObject({
  structure: z.string(),
  /** Local day. */
  cloture: z.string(),
  close: z.boolean(),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      nom: z.string(),
      commune: z.string().optional(),
      reponse: z.enum(REPONSES_D_INTERCONNAISSANCE).optional(),
    }),
  ),
});
export type QuestionsPosees = z.infer<typeof questionsPosees>;
