import { useMemo } from 'react';
import { type Calendrier, ouvrirCalendrier } from '../../core/calendrier/calendrier.ts';
import { tempsDuTerritoire } from '../../core/lists/temps-du-territoire.list.ts';
import { useListe } from './listes.ts';
import { useTerritoire } from './territoire.ts';

const AUCUN = [] as const;

/** What is known of the days of the territory; its holidays alone until its list is there. */
export function useCalendrier(): Calendrier {
  const territoire = useTerritoire();
  const lignes = useListe(tempsDuTerritoire).data?.items ?? AUCUN;
  return useMemo(() => ouvrirCalendrier(territoire, lignes), [territoire, lignes]);
}
