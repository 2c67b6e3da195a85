import { useMemo } from 'react';
import { reglages } from '../../core/lists/reglages.list.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import { useListe } from './listes.ts';

const AUCUNE = [] as const;

/** The settings in force; their defaults until the list is there. */
export function useReglages(): Reglages {
  const lignes = useListe(reglages).data?.items;
  return useMemo(() => lireReglages(lignes ?? AUCUNE).valeurs, [lignes]);
}
