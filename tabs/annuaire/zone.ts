import type { Structure } from '../../core/lists/structures.list.ts';
import { enumeration } from '../../core/textes/francais.ts';
import { direLaZone } from '../../core/vocabulaires/structures.ts';

type Zone = Pick<Structure, 'zone' | 'zoneCodes'>;

/** Where a structure acts, in words. `communes` gives the name of each INSEE code that the annuaire knows; an unknown code stays a code. */
export function direZone(
  { zone, zoneCodes }: Partial<Zone>,
  communes: ReadonlyMap<string, string>,
): string | undefined {
  if (zone === undefined) return undefined;
  if (zone !== 'Communes') return direLaZone(zone);
  return enumeration((zoneCodes ?? []).map((code) => communes.get(code) ?? code));
}
