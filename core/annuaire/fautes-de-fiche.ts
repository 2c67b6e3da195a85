import type { Refus } from '../contrats/erreur.ts';
import { type ModificationDeStructure, type Structure, structures } from '../lists/structures.list.ts';
import { CE_QU_IL_FAUT, codesDeLaZone } from './codes-de-zone.ts';

type Fautes = NonNullable<Refus['champs']>;

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
    : [{ chemin: 'zoneCodes', message: CE_QU_IL_FAUT[zone] }];
}
