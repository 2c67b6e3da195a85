import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { peutEtreReprise, repriseDe } from '../../../core/rencontres/reprendre.ts';
import { useRencontres } from '../queries.ts';

const AUCUNE = [] as const;

/** May this rencontre be planned anew: cancelled, and no other one does so already? Another is only copied. */
export function useAReprendre(rencontre: Rencontre | undefined): boolean {
  const rencontres = useRencontres().data?.items ?? AUCUNE;
  return rencontre !== undefined && peutEtreReprise(rencontre) && repriseDe(rencontre, rencontres) === undefined;
}
