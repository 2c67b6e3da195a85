import type { Refus } from '../contrats/erreur.ts';
import { type ModificationDeStructure, type Structure, structures } from '../lists/structures.list.ts';
import { texteTrahit } from './adresse-protegee.ts';
import { CE_QU_IL_FAUT, codesDeLaZone } from './codes-de-zone.ts';

type Fautes = NonNullable<Refus['champs']>;

/** What is wrong, field by field, in the values that would be kept: `valeurs` are written over `avant`. */
export function fautesDeFiche(valeurs: ModificationDeStructure, avant: Partial<Structure> = {}): Fautes {
  const lu = structures.patch.safeParse(valeurs);
  const fautes = lu.success ? [] : lu.error.issues.map((i) => ({ chemin: String(i.path[0]), message: i.message }));
  return 'zone' in valeurs || 'zoneCodes' in valeurs ? [...fautes, ...fautesDeZone({ ...avant, ...valeurs })] : fautes;
}

/**
 * A name is read by everyone, in lists that link to the fiche too: it may not tell a protected address. Said to those
 * only who know the address.
 */
export function nomQuiTrahit(valeurs: ModificationDeStructure, avant: Partial<Structure> = {}): Fautes {
  const { nom, adresse, commune, siret, rna, finess, adresseProtegee = false } = { ...avant, ...valeurs };
  const touche = ['nom', 'adresse', 'adresseProtegee', 'commune'].some((champ) => champ in valeurs);
  return touche && texteTrahit(nom ?? '', { adresse, commune, siret, rna, finess, adresseProtegee })
    ? [{ chemin: 'nom', message: 'Ce nom dit l’adresse protégée, et tout le monde le lit\u00A0: changez-le.' }]
    : [];
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
