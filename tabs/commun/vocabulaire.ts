import { useMemo } from 'react';
import {
  type ChoixDuVocabulaire,
  lireVocabulaire,
  type VocabulaireEnVigueur,
} from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { vocabulaire } from '../../core/lists/vocabulaire.list.ts';
import { useListe } from './listes.ts';

const AUCUN = [] as const;

/** The words in force; the national ones until those of the territory are there. */
export function useVocabulaire(): VocabulaireEnVigueur {
  const mots = useListe(vocabulaire).data?.items ?? AUCUN;
  return useMemo(() => lireVocabulaire(mots), [mots]);
}

/** The thématiques and publics that the forms offer. */
export const useChoix = (): ChoixDuVocabulaire => useVocabulaire().choix;
