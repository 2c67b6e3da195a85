import { useMemo } from 'react';
import { creerIndex, type IndexAnnuaire } from '../../core/annuaire/recherche.ts';
import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { vocabulaire } from '../../core/lists/vocabulaire.list.ts';
import { useListe } from './listes.ts';
import { useReglages } from './reglages.ts';
import { TERRITOIRE } from './territoire.ts';

const AUCUN = [] as const;

/** These structures ready to be found by typing, with the words of the territory. */
export function useIndexDesStructures(items: readonly Structure[]): IndexAnnuaire {
  const mots = useListe(vocabulaire).data?.items ?? AUCUN;
  const { cadenceParDefautMois } = useReglages();
  return useMemo(
    () => creerIndex(items, { territoire: TERRITOIRE, ...lireVocabulaire(mots).index, cadenceParDefautMois }),
    [items, mots, cadenceParDefautMois],
  );
}
