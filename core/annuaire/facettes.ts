import type { Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { filtrer, situer } from './criteres.ts';

export interface ValeurDeFacette {
  /** What to give to the filter: a label, or an INSEE code. */
  readonly valeur: string;
  readonly libelle: string;
  readonly nombre: number;
}

export interface Facettes {
  readonly thematiques: readonly ValeurDeFacette[];
  readonly publics: readonly ValeurDeFacette[];
  readonly communes: readonly ValeurDeFacette[];
  readonly types: readonly ValeurDeFacette[];
}

/**
 * Values found among these structures, each with the number that its filter alone would keep (same rule as the search: zones, « Tous publics »).
 * Most numerous first. With a territory, communes are its own; without, those of the sièges.
 */
export function facettes(structures: readonly Structure[], territoire?: Territoire): Facettes {
  const situees = structures.map((s) => situer(s, territoire));
  const compter = (
    valeurs: Iterable<string>,
    filtre: 'thematiques' | 'publics' | 'communes' | 'types',
    libelle = (v: string): string => v,
  ): readonly ValeurDeFacette[] =>
    [...new Set(valeurs)]
      .map((valeur) => ({
        valeur,
        libelle: libelle(valeur),
        nombre: situees.filter(filtrer({ [filtre]: [valeur] })).length,
      }))
      .filter((f) => f.nombre > 0)
      .sort((a, b) => b.nombre - a.nombre || a.libelle.localeCompare(b.libelle, 'fr'));
  const noms = new Map([
    ...structures.flatMap((s): [string, string][] =>
      s.communeInsee === undefined ? [] : [[s.communeInsee, s.commune ?? s.communeInsee]],
    ),
    ...(territoire?.communes ?? []).map((c): [string, string] => [c.insee, c.nom]),
  ]);
  return {
    thematiques: compter(
      structures.flatMap((s) => s.thematiques),
      'thematiques',
    ),
    publics: compter(
      structures.flatMap((s) => s.publics),
      'publics',
    ),
    communes: compter(
      territoire === undefined ? noms.keys() : territoire.communes.map((c) => c.insee),
      'communes',
      (insee) => noms.get(insee) ?? insee,
    ),
    types: compter(
      structures.map((s) => s.type),
      'types',
    ),
  };
}
