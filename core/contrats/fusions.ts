import { z } from 'zod';
import { COTES } from '../annuaire/cotes.ts';
import { eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';

const fiche = z.strictObject({ id, eTag });

/**
 * Merges two fiches as they were seen (their eTags). The same call after a fault goes on where it stopped, whatever the
 * eTags have become; after the end it says `dejaFait`.
 */
export const fusionnerFiches = contrat({
  id: 'fusionnerFiches',
  methode: 'POST',
  route: 'fusions',
  acces: 'fusionner-fiches',
  resume: 'Fusionne deux fiches : la fiche gardée reçoit tout ce qui était rattaché à l’autre, qui est archivée.',
  corps: z.strictObject({
    gardee: fiche,
    absorbee: fiche,
    /** By field of `structures`: which fiche gives it, where the proposal is not followed. */
    choix: z.record(z.string(), z.enum(COTES)),
    reunirLesContacts: z.boolean(),
  }),
  reponse: z.strictObject({
    fusion: id,
    dejaFait: z.boolean(),
    /** Rows changed or melted, over the whole merge. */
    lignes: z.int(),
    /** Rows of the lists that could not be read: had one linked to the absorbed fiche, it still does. */
    illisibles: z.int(),
  }),
});

export const annulerFusion = contrat({
  id: 'annulerFusion',
  methode: 'POST',
  route: 'fusions/{id}/annuler',
  acces: 'fusionner-fiches',
  resume: 'Annule une fusion : chaque fiche et chaque ligne redeviennent ce qu’elles étaient.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ ecraser: z.boolean().optional() }),
  reponse: z.strictObject({ dejaFait: z.boolean(), lignes: z.int() }),
});

export const distinguerFiches = contrat({
  id: 'distinguerFiches',
  methode: 'POST',
  route: 'fusions/distinguer',
  acces: 'fusionner-fiches',
  resume:
    'Retient que deux fiches sont deux structures : la paire n’est plus proposée tant qu’aucune des deux ne change.',
  corps: z.strictObject({ a: id, b: id, empreinte: z.string().min(3).max(40) }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
