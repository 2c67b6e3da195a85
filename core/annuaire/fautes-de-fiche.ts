import type { Refus } from '../contrats/erreur.ts';
import { type ModificationDeStructure, type Structure, structures } from '../lists/structures.list.ts';

type Zone = NonNullable<Structure['zone']>;
type Fautes = NonNullable<Refus['champs']>;

const FORME_DES_CODES = {
  Communes: [/^(?:\d{5}|2[AB]\d{3})$/, 'Une zone de communes se dit par des codes INSEE de cinq caractères.'],
  EPCI: [/^\d{9}$/, 'Une intercommunalité se dit par son SIREN, de neuf chiffres.'],
  Département: [/^(?:\d{2,3}|2[AB])$/, 'Un département se dit par son numéro, par exemple 33.'],
  Région: [/^\d{2}$/, 'Une région se dit par son code INSEE, par exemple 75.'],
  France: [/^$/, 'La France entière n’a pas besoin de codes.'],
} as const satisfies Record<Zone, readonly [RegExp, string]>;

/** Of these codes, those that may tell a zone of this extent. */
export const codesDeLaZone = (zone: Zone | undefined, codes: readonly string[]): readonly string[] =>
  zone === undefined ? [] : codes.filter((code) => FORME_DES_CODES[zone][0].test(code));

/** What is wrong, field by field, in the values that would be kept: `valeurs` are written over `avant`. */
export function fautesDeFiche(valeurs: ModificationDeStructure, avant: Partial<Structure> = {}): Fautes {
  const lu = structures.patch.safeParse(valeurs);
  const fautes = lu.success ? [] : lu.error.issues.map((i) => ({ chemin: String(i.path[0]), message: i.message }));
  return 'zone' in valeurs || 'zoneCodes' in valeurs ? [...fautes, ...fautesDeZone({ ...avant, ...valeurs })] : fautes;
}

function fautesDeZone({ zone, zoneCodes = [] }: Partial<Structure>): Fautes {
  if (zone === undefined)
    return zoneCodes.length === 0 ? [] : [{ chemin: 'zone', message: 'Dites l’étendue de la zone d’intervention.' }];
  if (zone === 'Communes' && zoneCodes.length === 0)
    return [{ chemin: 'zoneCodes', message: 'Choisissez au moins une commune.' }];
  return codesDeLaZone(zone, zoneCodes).length === zoneCodes.length
    ? []
    : [{ chemin: 'zoneCodes', message: FORME_DES_CODES[zone][1] }];
}
