import { z } from 'zod';
import { planGarde } from '../tables/plan-garde.ts';
import { eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';

/** Keeps the plan de table of a rencontre, or takes it away (`null`). The same one again changes nothing. */
export const garderPlanDeTable = contrat({
  id: 'garderPlanDeTable',
  methode: 'POST',
  route: 'rencontres/{id}/tables',
  acces: 'saisir-presences',
  resume: 'Garde le plan de table d’une rencontre, ou le retire.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag, plan: planGarde.nullable() }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});
