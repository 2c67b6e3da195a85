import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { communesConnues } from '../../core/annuaire/communes-connues.ts';
import { lirePublic } from '../../core/contrats/comptages.ts';
import { comptages } from '../../core/lists/comptages.list.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { type FicheAction, fichesAction } from '../../core/lists/fiches-action.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { pointsOrdreDuJour } from '../../core/lists/points-ordre-du-jour.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { series } from '../../core/lists/series.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { suites } from '../../core/lists/suites.list.ts';
import { fichesDePlan } from '../../core/plan/composer-plan.ts';
import { appeler } from '../commun/api.ts';
import { useListe } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';
import { useNomsDesCommunes } from '../commun/territoire.ts';

const AUCUNE = [] as const;

export const useRencontres = () => useListe(rencontres);
export const useSeries = () => useListe(series);
export const useParticipations = () => useListe(participations);
export const useContacts = () => useListe(contacts);
export const useFichesAction = () => useListe(fichesAction);
/** The actions of the plan that something may be tied to, and the one it is tied to, whatever that one is. */
export function useActionsDuPlan(choisie: string): readonly FicheAction[] {
  const lues = useFichesAction().data?.items ?? AUCUNE;
  return [...new Set([...fichesDePlan(lues), ...lues.filter(({ id }) => id === choisie)])];
}
export const useComptages = () => useListe(comptages);
export const useSuites = () => useListe(suites);
export const usePoints = () => useListe(pointsOrdreDuJour);

/** The public of a rencontre for whoever does not count: a total that comes already masked. */
export function usePublic(id: string) {
  const { api } = useSession();
  return useQuery({
    queryKey: ['public', id],
    queryFn: ({ signal }) => appeler(api, lirePublic, { chemin: { id }, signal }),
  });
}

/** The communes of the territory, then those beyond it where structures sit, each with its code. */
export function useCommunes(items: readonly Structure[]): ReadonlyMap<string, string> {
  const noms = useNomsDesCommunes();
  return useMemo(() => communesConnues(items, noms), [items, noms]);
}
