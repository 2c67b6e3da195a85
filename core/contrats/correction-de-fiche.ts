import { z } from 'zod';

/** INSEE codes, SIREN of an EPCI, or code of a département or a région. */
const codeDeZone = z
  .string()
  .regex(/^[0-9AB]{2,9}$/, 'Un code de commune, d’intercommunalité ou de département est attendu.');

/**
 * What a partner may correct on their own fiche, and what anyone may propose on another’s. Keys are those of the list `structures`;
 * an empty text clears the field.
 */
export const correctionDeFiche = z.strictObject({
  nom: z.string().max(255).optional(),
  sigle: z.string().max(40).optional(),
  siret: z.string().max(30).optional(),
  rna: z.string().max(30).optional(),
  description: z.string().max(4000).optional(),
  adresse: z.string().max(255).optional(),
  codePostal: z.string().max(10).optional(),
  commune: z.string().max(100).optional(),
  telephone: z.string().max(30).optional(),
  courriel: z.string().max(200).optional(),
  siteWeb: z.string().max(255).optional(),
  services: z.array(z.string().max(200)).max(40).optional(),
  thematiques: z.array(z.string().max(255)).max(20).optional(),
  publics: z.array(z.string().max(255)).max(25).optional(),
  zone: z.string().max(40).optional(),
  zoneCodes: z.array(codeDeZone).max(300).optional(),
  horaires: z.string().max(255).optional(),
  modesDeMobilisation: z.array(z.string().max(100)).max(10).optional(),
  modalitesDAcces: z.string().max(2000).optional(),
  frais: z.string().max(40).optional(),
  accessibilite: z.string().max(255).optional(),
});
export type CorrectionDeFiche = z.infer<typeof correctionDeFiche>;
export type ChampCorrigeable = keyof CorrectionDeFiche;
