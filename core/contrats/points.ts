import { z } from 'zod';
import { cle, eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';
import { pointSaisi } from './point-saisi.ts';

const chemin = z.strictObject({ id, point: id });
const dansLOnglet = { ...pointSaisi, dureeMinutes: z.int().min(5).max(240).optional() };

export const proposerPoint = contrat({
  id: 'proposerPoint',
  methode: 'POST',
  route: 'rencontres/{id}/points',
  acces: 'proposer-point',
  resume: 'Propose un point pour l’ordre du jour.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    cle,
    structure: id.optional(),
    ...dansLOnglet,
  }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

/** Until it stands in the ordre du jour: what is left out is emptied. The same request twice changes nothing more. */
export const corrigerPoint = contrat({
  id: 'corrigerPoint',
  methode: 'POST',
  route: 'rencontres/{id}/points/{point}/corriger',
  acces: 'proposer-point',
  resume: 'Corrige un point proposé, tant qu’il n’est pas dans l’ordre du jour : qui l’a proposé, ou la coordination.',
  chemin,
  corps: z.strictObject({ eTag, ...dansLOnglet }),
  reponse: z.strictObject({ eTag: z.string(), dejaFait: z.boolean() }),
});

/** One that is gone already is no error. */
export const retirerPoint = contrat({
  id: 'retirerPoint',
  methode: 'POST',
  route: 'rencontres/{id}/points/{point}/retirer',
  acces: 'proposer-point',
  resume: 'Retire un point proposé, tant qu’il n’est pas dans l’ordre du jour : qui l’a proposé, ou la coordination.',
  chemin,
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
