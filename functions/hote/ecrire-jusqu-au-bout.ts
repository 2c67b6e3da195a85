import type { ListDefinition } from '../../core/lists/list.ts';
import type { Ecritures } from '../../graph/ecritures-en-lot.ts';
import type { Contexte } from './contexte.ts';

const PASSES = 4;

/**
 * Writes the rows of a plan in batches, then plans again from what is there until nothing is left: an answer lost on
 * the way, or a row written by another execution, is found by its key instead of being written twice. Gives the first
 * plan. Throws the first failure when it cannot be overcome.
 */
export async function ecrireJusquAuBout<L extends ListDefinition, P extends Ecritures<L>>(
  contexte: Contexte,
  definition: L,
  planifier: () => Promise<P>,
): Promise<P> {
  const premier = await planifier();
  let plan = premier;
  for (let passe = 1; plan.creer.length + (plan.modifier?.length ?? 0) > 0; passe += 1) {
    const echec = (await contexte.ecrireEnLot(definition, plan)).echecs[0];
    if (echec === undefined) break;
    if (passe >= PASSES) throw echec.erreur;
    plan = await planifier();
  }
  return premier;
}
