import type { Structure } from '../lists/structures.list.ts';

/** The communes of the territory, then those beyond it where structures sit, by their INSEE code. */
export function communesConnues(
  structures: readonly Structure[],
  duTerritoire: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const dehors = structures.flatMap(({ commune, communeInsee }) =>
    commune === undefined || communeInsee === undefined || duTerritoire.has(communeInsee)
      ? []
      : [[communeInsee, commune] as const],
  );
  return new Map([...duTerritoire, ...dehors.toSorted(([, a], [, b]) => a.localeCompare(b, 'fr'))]);
}
