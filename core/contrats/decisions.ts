import { z } from 'zod';
import { eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

/** What a decision becomes, as a whole but for its state: a field left out is emptied. The same request sent again changes nothing. */
export const corrigerSuite = contrat({
  id: 'corrigerSuite',
  methode: 'POST',
  route: 'suites/{id}/corriger',
  acces: 'noter-suite',
  resume: 'Corrige une décision notée : ses mots, qui la porte, pour quand.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    eTag,
    titre: uneLigne()
      .min(3, 'Dites la décision en 3 caractères au moins.')
      .max(255, 'La décision dépasse 255 caractères.'),
    structure: id.optional(),
    responsable: uneLigne().max(120, 'Le nom du responsable dépasse 120 caractères.').optional(),
    echeance: z.iso.date('Une date est attendue.').optional(),
    precisions: z.string().max(2000, 'Les précisions dépassent 2 000 caractères.').optional(),
  }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});
