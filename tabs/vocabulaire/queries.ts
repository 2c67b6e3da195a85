import { useMemo } from 'react';
import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import { structures } from '../../core/lists/structures.list.ts';
import type { Mot } from '../../core/lists/vocabulaire.list.ts';
import { useListe } from '../commun/listes.ts';

/** How many fiches of the annuaire carry each value of a kind; undefined for the kinds that no fiche carries. */
export function useUsages(genre: Mot['genre']): ReadonlyMap<string, number> | undefined {
  const fiches = useListe(structures).data?.items;
  return useMemo(() => {
    const champ = genre === 'Thématique' ? 'thematiques' : genre === 'Public' ? 'publics' : undefined;
    if (champ === undefined || fiches === undefined) return undefined;
    const usages = new Map<string, number>();
    for (const fiche of fiches.filter(estDansLAnnuaire))
      for (const valeur of fiche[champ]) usages.set(valeur, (usages.get(valeur) ?? 0) + 1);
    return usages;
  }, [fiches, genre]);
}
