import { useMemo } from 'react';
import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import { porteursDe } from '../../core/annuaire/porteurs-de-mots.ts';
import { reprisesDuMot } from '../../core/annuaire/reprendre-mot.ts';
import { structures } from '../../core/lists/structures.list.ts';
import type { GenrePorte, Mot } from '../../core/lists/vocabulaire.list.ts';
import { useListe, useListes } from '../commun/listes.ts';

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

/** How many rows of each list carry a word, archived fiches included: what taking it up will write again. Undefined until the lists are there. */
export function usePorteuses(genre: GenrePorte, terme: string) {
  const listes = useListes(porteursDe(genre).map(({ definition }) => definition));
  return {
    data:
      listes.data === undefined
        ? undefined
        : reprisesDuMot({ genre, terme, par: undefined }, listes.data, SANS_SIGNATURE).map((l) => ({
            liste: l.liste,
            nombre: l.reprises.length + l.bloquees,
            bloquees: l.bloquees,
          })),
    error: listes.error,
    refetch: listes.refetch,
  };
}

/** Counted only, nothing is written. */
const SANS_SIGNATURE = { par: '', canal: '', le: '' };
