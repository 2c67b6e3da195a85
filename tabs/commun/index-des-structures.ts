import { useMemo } from 'react';
import { creerIndex, type IndexAnnuaire } from '../../core/annuaire/recherche.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { useReglages } from './reglages.ts';
import { TERRITOIRE } from './territoire.ts';
import { useVocabulaire } from './vocabulaire.ts';

/** These structures ready to be found by typing, with the words of the territory. */
export function useIndexDesStructures(items: readonly Structure[]): IndexAnnuaire {
  const { index } = useVocabulaire();
  const { cadenceParDefautMois } = useReglages();
  return useMemo(
    () => creerIndex(items, { territoire: TERRITOIRE, ...index, cadenceParDefautMois }),
    [items, index, cadenceParDefautMois],
  );
}
