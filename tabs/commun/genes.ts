import { useMemo } from 'react';
import { participations } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { genesAVenir } from '../../core/rencontres/ce-qui-gene.ts';
import { useCalendrier } from './calendrier.ts';
import { useMaintenant } from './horloge.ts';
import { useListe } from './listes.ts';

const AUCUNE = [] as const;

/** What each rencontre to come clashes with, among all of them: as far as whoever reads knows who is invited. */
export function useGenesAVenir(rencontres: readonly Rencontre[]) {
  const maintenant = useMaintenant();
  const calendrier = useCalendrier();
  const lues = useListe(participations).data?.items ?? AUCUNE;
  return useMemo(
    () => genesAVenir({ rencontres, participations: lues, calendrier, maintenant }),
    [rencontres, lues, calendrier, maintenant],
  );
}
