import { z } from 'zod';
import { ETATS_D_AMENDEMENT } from '../vocabulaires/rencontres.ts';

/** A part longer than this is corrected by writing to the coordination: a row holds a few of them, twice each. */
export const PARTIE_MAX = 4_000;

/** A text proposed in the place of one part of a compte rendu. */
export const amendement = z.strictObject({
  /** That of the form: sent twice, it is proposed once. */
  cle: z.string(),
  /** Rank of the part, and what it said to whoever corrects it. */
  partie: z.int(),
  avant: z.string(),
  propose: z.string(),
  proposeLe: z.string(),
  etat: z.enum(ETATS_D_AMENDEMENT),
});
export type Amendement = z.infer<typeof amendement>;
