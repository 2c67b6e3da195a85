import { z } from 'zod';
import { NOMS_DES_LISTES_FILTREES } from '../lectures/listes-filtrees.ts';
import { contrat } from './contrat.ts';

const ligne = z.strictObject({
  id: z.string(),
  eTag: z.string(),
  createdDateTime: z.string().optional(),
  lastModifiedDateTime: z.string().optional(),
  webUrl: z.string().optional(),
  fields: z.record(z.string(), z.unknown()),
});

/**
 * Rows of a closed list as the person who asks may read them, page by page; once read, what changed since. `suite`, given back as it is, asks for
 * the next page, `fin` for the changes to come. `recommencer`: that mark no longer holds, all is to be read again.
 */
export const lireLignes = contrat({
  id: 'lireLignes',
  methode: 'POST',
  route: 'lectures/{liste}',
  acces: 'lire-annuaire',
  resume: 'Lit les lignes d’une liste fermée, sans ce qui n’est pas destiné à la personne qui demande.',
  chemin: z.strictObject({ liste: z.enum(NOMS_DES_LISTES_FILTREES) }),
  corps: z.strictObject({ suite: z.string().max(16_000, 'La marque de lecture est trop longue.').optional() }),
  reponse: z.strictObject({
    lignes: z.array(z.union([ligne, z.strictObject({ id: z.string(), retiree: z.literal(true) })])),
    suite: z.string().optional(),
    fin: z.string().optional(),
    recommencer: z.boolean().optional(),
  }),
});
