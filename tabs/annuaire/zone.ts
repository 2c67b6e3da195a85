import type { Structure } from '../../core/lists/structures.list.ts';
import { enumeration } from '../../core/textes/francais.ts';

type Zone = Pick<Structure, 'zone' | 'zoneCodes'>;

/** Where a structure acts, in words. `communes` gives the name of each INSEE code that the annuaire knows; an unknown code stays a code. */
export function direZone(
  { zone, zoneCodes }: Partial<Zone>,
  communes: ReadonlyMap<string, string>,
): string | undefined {
  if (zone === undefined) return undefined;
  if (zone !== 'Communes') return PHRASES[zone];
  return enumeration((zoneCodes ?? []).map((code) => communes.get(code) ?? code));
}

const PHRASES = {
  EPCI: 'Toute l’intercommunalité',
  Département: 'Tout le département',
  Région: 'Toute la région',
  France: 'Toute la France',
} as const satisfies Record<Exclude<NonNullable<Structure['zone']>, 'Communes'>, string>;
