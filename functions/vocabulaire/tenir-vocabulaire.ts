import { majDuVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';

/** Between two rounds of the settings. */
export const CADENCE_DU_VOCABULAIRE = '0 7,22,37,52 * * * *';

/**
 * Writes beside each word what is wrong with it, and keeps its last good version. A row that someone is typing is left
 * for the next round.
 */
export async function tenirVocabulaire({ depots, traces }: Contexte): Promise<void> {
  const { items } = await depots.vocabulaire.lire();
  const changes = majDuVocabulaire(items);
  for (const { patch, ...ligne } of changes) await modifierOuCeder(depots.vocabulaire, ligne, patch);
  if (changes.length > 0) traces.information('vocabulaire', { lignes: changes.length });
}
