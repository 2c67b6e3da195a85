import { URNE_VIDE, type Urne, urne } from '../../core/avis/urne.ts';
import type { Evaluation } from '../../core/lists/evaluations.list.ts';
import type { Contexte } from '../hote/contexte.ts';

export const cleDEvaluation = (rencontre: string): string => `r${rencontre}`;

/** The row of the evaluation of a rencontre; undefined while nobody has answered. */
export const lireEvaluationDe = async ({ depots }: Contexte, rencontre: string): Promise<Evaluation | undefined> =>
  (await depots.evaluations.lireOu('rencontre', rencontre)).items[0];

/** What is in the box. Sealed under another secret, it can be read no more: it is begun again, and somebody is told. */
export function lireUrne(contexte: Contexte, evaluation: Pick<Evaluation, 'id' | 'urne'> | undefined): Urne {
  if (evaluation?.urne === undefined) return URNE_VIDE;
  const clair = contexte.sceauDAvis.ouvrir(evaluation.urne);
  if (clair !== undefined) return urne.parse(JSON.parse(clair));
  contexte.traces.alerte('urne-illisible', { ligne: evaluation.id });
  return URNE_VIDE;
}
