import { z } from 'zod';
import { id } from '../contrats/communs.ts';
import { CLASSEMENTS } from '../exports/livre/livre.ts';
import { selection, TOUT } from '../exports/selection.ts';
import { TYPES_DE_STRUCTURE } from '../vocabulaires/structures.ts';

/** Whom the annuaire is sent to. */
export const receveurs = z.strictObject({
  types: z.array(z.enum(TYPES_DE_STRUCTURE)).max(TYPES_DE_STRUCTURE.length).default([]),
  thematiques: selection.shape.thematiques,
  publics: selection.shape.publics,
  communes: selection.shape.communes,
  /** Chosen one by one: with them the other criteria ask nothing. */
  structures: z.array(id).max(2000).default([]),
});
export type Receveurs = z.infer<typeof receveurs>;

/** What partners or anybody may be given; what only the coordination sees is never sent. */
const niveau = z.enum(['partenaires', 'public']);

export const PIECES = ['docx', 'xlsx'] as const;

/** What is sent, to whom, with which words: kept beside each row, so that a sending cut short can be taken up again by anyone of the coordination. */
export const envoi = z.strictObject({
  receveurs,
  selection: selection.default({ ...TOUT }),
  visibilite: niveau.default('partenaires'),
  piece: z.enum(PIECES).default('docx'),
  classement: z.enum(CLASSEMENTS).default('commune'),
  emettrice: id.optional(),
  message: z.string().max(2000, 'Le message dépasse 2 000 caractères.').default(''),
});
export type Envoi = z.infer<typeof envoi>;
