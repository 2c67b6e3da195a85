import { z } from 'zod';

const bornes = z.strictObject({ basse: z.int().min(0), haute: z.int().min(0) });

/** Why the codes of a sitting give no figure. */
export const SANS_CHIFFRE = ['public', 'petit', 'trop-de-codes', 'illisible'] as const;

/**
 * What stays of the codes of a sitting: bounds, by steps of the threshold of masking, so that no number under it is
 * anywhere. `personnes`: who was counted. `codes`: how many gave one, at least.
 */
export const resultatDePassage = z.union([
  z.strictObject({ sans: z.enum(SANS_CHIFFRE) }),
  z.strictObject({
    personnes: z.int().min(1),
    codes: z.int().min(0),
    /** Absent where fewer than three sittings were held since January. */
    reguliers: bornes.optional(),
    /** Absent at the first sitting of the year. */
    premieres: bornes.optional(),
  }),
]);
export type ResultatDePassage = z.infer<typeof resultatDePassage>;
