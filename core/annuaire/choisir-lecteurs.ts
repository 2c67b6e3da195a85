import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import type { ChampARestreindre, LecteursRestreints } from '../vocabulaires/structures.ts';
import { ajouterProvenance } from './provenance.ts';

/** What to write when a structure says who reads one of the ways to reach it; undefined when the fiche already says so. */
export function preparerLecteurs(
  structure: Structure,
  { champ, niveau }: { readonly champ: ChampARestreindre; readonly niveau: LecteursRestreints },
  signature: { readonly par: string; readonly canal: string; readonly le: string },
): ModificationDeStructure | undefined {
  const avant = structure.visibilites?.[champ];
  if (avant === niveau) return undefined;
  const changement = { champ: 'visibilites', avant: avant && `${champ} : ${avant}`, apres: `${champ} : ${niveau}` };
  return {
    visibilites: { ...structure.visibilites, [champ]: niveau },
    provenance: ajouterProvenance(structure.provenance, [changement], signature),
  };
}
