import type { Structure } from '../../../core/lists/structures.list.ts';
import { NOMS_DES_COMMUNES } from '../../commun/territoire.ts';

/** The communes of the territory, then those beyond it where structures sit, by their INSEE code. */
export function communesConnues(structures: readonly Structure[]): ReadonlyMap<string, string> {
  const dehors = structures.flatMap(({ commune, communeInsee }) =>
    commune === undefined || communeInsee === undefined || NOMS_DES_COMMUNES.has(communeInsee)
      ? []
      : [[communeInsee, commune] as const],
  );
  return new Map([...NOMS_DES_COMMUNES, ...dehors.toSorted(([, a], [, b]) => a.localeCompare(b, 'fr'))]);
}
