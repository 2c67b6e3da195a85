import type { Structure } from '../../core/lists/structures.list.ts';
import type { Contexte } from '../hote/contexte.ts';

/** The structures, from memory: a room opens the page all at once. */
export const lireAnnuaire = async ({ annuaire }: Contexte): Promise<readonly Structure[]> =>
  (await annuaire()).situees.map(({ structure }) => structure);
