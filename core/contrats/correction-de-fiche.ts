import { z } from 'zod';

/** What a partner may correct on their own fiche. Keys are those of the list `structures`. */
export const correctionDeFiche = z.strictObject({
  description: z.string().max(4000).optional(),
  thematiques: z.array(z.string()).max(20).optional(),
  publics: z.array(z.string()).max(25).optional(),
  services: z.array(z.string().max(200)).max(40).optional(),
  adresse: z.string().max(255).optional(),
  telephone: z.string().max(30).optional(),
  courriel: z.string().max(200).optional(),
  siteWeb: z.string().max(255).optional(),
  horaires: z.string().max(255).optional(),
  modalitesDAcces: z.string().max(2000).optional(),
});
export type CorrectionDeFiche = z.infer<typeof correctionDeFiche>;
