import { majDesReglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';

/** Every quarter of an hour: whoever types a wrong value sees why beside it before they have left. */
export const CADENCE_DES_REGLAGES = '0 */15 * * * *';

/**
 * Writes beside each setting what is wrong with it, and keeps its last good value. A row that someone is typing is left
 * for the next round.
 */
export async function tenirReglages({ depots, traces }: Contexte): Promise<void> {
  const { items } = await depots.reglages.lire();
  const changes = majDesReglages(items);
  for (const { patch, ...ligne } of changes) await modifierOuCeder(depots.reglages, ligne, patch);
  if (changes.length > 0) traces.information('reglages', { lignes: changes.length });
}
