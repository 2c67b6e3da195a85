import { z } from 'zod';
import { id } from '../contrats/communs.ts';
import { BORNES } from './disposer.ts';

const rang = z
  .int()
  .min(0)
  .max(BORNES.convives - 1);

/**
 * A plan as a rencontre keeps it: those seated, and by round and table their ranks. Structures only, never a name: it is
 * read by all who read the rencontre.
 */
export const planGarde = z
  .strictObject({
    version: z.literal(1),
    convives: z
      .array(z.strictObject({ structure: id, rang: z.int().min(1).max(99), sur: z.int().min(1).max(99) }))
      .min(1)
      .max(BORNES.convives),
    tours: z
      .array(z.array(z.array(rang).max(BORNES.places)).min(1).max(BORNES.tables))
      .min(1)
      .max(BORNES.tours),
  })
  .refine(({ convives, tours }) => tours.every((tables) => estEntier(tables.flat(), convives.length)), {
    error: 'À chaque tour, chacun est assis une fois et une seule.',
  });

export type PlanGarde = z.infer<typeof planGarde>;

const estEntier = (assis: readonly number[], combien: number): boolean =>
  assis.length === combien && new Set(assis).size === combien && assis.every((r) => r < combien);
