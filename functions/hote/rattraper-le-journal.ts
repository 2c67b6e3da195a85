import type { Contexte } from './contexte.ts';

/** Every quarter of an hour, what an instance that has stopped left behind is written. */
export const CADENCE_DU_JOURNAL = '0 11,26,41,56 * * * *';

export async function rattraperLeJournal({ journalEnRetard, traces }: Contexte): Promise<void> {
  const lignes = await journalEnRetard.rattraper({ partout: true });
  if (lignes > 0) traces.information('journal', { lignes });
}
