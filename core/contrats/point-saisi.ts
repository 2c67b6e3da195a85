import { z } from 'zod';
import { TYPES_DE_POINT } from '../vocabulaires/rencontres.ts';
import { uneLigne } from './communs.ts';

/** What is said of a point for an ordre du jour, proposed or corrected, by a link or in the tab. */
export const pointSaisi = {
  titre: uneLigne().min(3, 'Le titre compte au moins 3 caractères.').max(200),
  type: z.enum(TYPES_DE_POINT),
  precisions: z.string().max(2000).optional(),
};
