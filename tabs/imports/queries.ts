import { useMemo } from 'react';
import { type VocabulaireDImport, vocabulaireDImport } from '../../core/imports/vocabulaire-d-import.ts';
import { modelesDImport } from '../../core/lists/modeles-d-import.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { useListe } from '../commun/listes.ts';
import { useVocabulaire } from '../commun/vocabulaire.ts';

/** The words in force, as an import needs them. */
export function useVocabulaireDImport(): VocabulaireDImport {
  const enVigueur = useVocabulaire();
  return useMemo(() => vocabulaireDImport(enVigueur), [enVigueur]);
}

/** What an import is held against: the fiches, and the columns chosen before. */
export function useAnnuaire() {
  const fiches = useListe(structures);
  const modeles = useListe(modelesDImport);
  const vocabulaire = useVocabulaireDImport();
  const [existantes, connus] = [fiches.data?.items, modeles.data?.items];
  return {
    data: existantes === undefined || connus === undefined ? undefined : { existantes, modeles: connus, vocabulaire },
    error: fiches.error ?? modeles.error,
    refetch: () => Promise.all([fiches.refetch(), modeles.refetch()]),
  };
}
