import { z } from 'zod';
import { mois } from '../identifiants/codes.ts';
import { avancement, mesure } from './synthese.ts';

/** A row that a number was made from: where it opens, and what of it is not said by its name. Never a person. */
const ligneComptee = z.strictObject({
  liste: z.enum(['Rencontres', 'Structures', 'MisesEnLien', 'Diffusions', 'Besoins', 'Suites']),
  id: z.string(),
  titre: z.string(),
  date: z.string().optional(),
  /** Why it does not count, or how. */
  dit: z.string().optional(),
});
export type LigneComptee = z.infer<typeof ligneComptee>;

/** The rows behind a number; the first ones, and how many in all. */
export const lignesDUnNombre = z.strictObject({ total: z.int(), lignes: z.array(ligneComptee).readonly() });
export type LignesDUnNombre = z.infer<typeof lignesDUnNombre>;

/** What an indicator would give, month by month, before it is saved. */
export const essaiDIndicateur = z.strictObject({
  unite: z.string(),
  definition: z.string(),
  /** Filters that this count cannot apply, in words. */
  sansEffet: z.array(z.string()).readonly(),
  /** Twelve months, the last one the last that is over; the oldest first. */
  mois: z
    .array(
      z.strictObject({
        mois,
        mesure,
        /** What a month that is closed keeps, whatever is saved. */
        garde: mesure.optional(),
        /** Absent where this count shows none. */
        lignes: lignesDUnNombre.optional(),
      }),
    )
    .readonly(),
  /** Since January, and where that stands towards the target of that month. */
  annee: mesure,
  avancement: avancement.optional(),
  /** How many closed months do not move, and whether those to come are counted otherwise than they were. */
  moisArretes: z.int(),
  compteAutrement: z.boolean(),
});
export type EssaiDIndicateur = z.infer<typeof essaiDIndicateur>;
