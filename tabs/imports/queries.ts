import { modelesDImport } from '../../core/lists/modeles-d-import.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { useListe } from '../commun/listes.ts';

/** What an import is held against: the fiches, and the columns chosen before. */
export function useAnnuaire() {
  const fiches = useListe(structures);
  const modeles = useListe(modelesDImport);
  const [existantes, connus] = [fiches.data?.items, modeles.data?.items];
  return {
    data: existantes === undefined || connus === undefined ? undefined : { existantes, modeles: connus },
    error: fiches.error ?? modeles.error,
    refetch: () => Promise.all([fiches.refetch(), modeles.refetch()]),
  };
}
