import { z } from 'zod';

/** Who changed a field, when, from what to what; the oldest first. */
export const provenanceDesValeurs = z.array(
  z.strictObject({
    champ: z.string(),
    par: z.string(),
    canal: z.string(),
    le: z.string(),
    // JSON leaves out what was empty: a field filled for the first time has no « avant ».
    avant: z.unknown().optional(),
    apres: z.unknown().optional(),
  }),
);
export type ProvenanceDesValeurs = z.infer<typeof provenanceDesValeurs>;
