import { z } from 'zod';
import { SECTIONS_DE_FICHE } from '../vocabulaires/structures.ts';
import { correctionDeFiche } from './correction-de-fiche.ts';

/** What every page of a personal link knows. */
export const enTeteDePage = { expireLe: z.string(), dejaRepondu: z.boolean() } as const;

/** The fiche that its structure confirms or corrects. */
export const pageDeFiche = z.strictObject({
  nature: z.literal('fiche'),
  ...enTeteDePage,
  fiche: z.strictObject({
    nom: z.string(),
    type: z.string(),
    commune: z.string().optional(),
    verifieeLe: z.string().optional(),
    valeurs: correctionDeFiche,
    /** The sections asked, in their order, each with the day of its last confirmation. */
    sections: z.array(
      z.strictObject({ section: z.enum(SECTIONS_DE_FICHE), verifieeLe: z.string().optional(), restante: z.boolean() }),
    ),
    thematiquesPossibles: z.array(z.string()),
    publicsPossibles: z.array(z.string()),
    /** Communes of the territory, for the zone d’intervention. */
    communes: z.array(z.strictObject({ code: z.string(), nom: z.string() })),
  }),
});
export type PageDeFiche = z.infer<typeof pageDeFiche>;

/** What a personal link opens, told apart by `nature`: one schema a nature. */
export const pageDeLien = z.discriminatedUnion('nature', [pageDeFiche]);
export type PageDeLien = z.infer<typeof pageDeLien>;
