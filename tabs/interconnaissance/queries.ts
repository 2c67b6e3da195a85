import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  lireInterconnaissance,
  lireQuestions,
  lireReseau,
  suivreInterconnaissance,
} from '../../core/contrats/interconnaissance.ts';
import { appeler } from '../commun/api.ts';
import { useSession } from '../commun/session.ts';

const CLE = 'interconnaissance';
const MINUTE_MS = 60_000;

/** How each year stands. */
export function useAnnees() {
  const { api } = useSession();
  return useQuery({
    queryKey: [CLE],
    queryFn: ({ signal }) => appeler(api, lireInterconnaissance, { signal }),
    staleTime: MINUTE_MS,
  });
}

/** The network of a year, made by the function: what each said does not come to the device. */
export function useReseau(annee: string | undefined) {
  const { api } = useSession();
  return useQuery({
    queryKey: [CLE, 'reseau', annee],
    queryFn: ({ signal }) => appeler(api, lireReseau, { chemin: { annee: annee ?? '' }, signal }),
    enabled: annee !== undefined,
    staleTime: MINUTE_MS,
  });
}

/** Who has answered. */
export function useSuivi(annee: string) {
  const { api } = useSession();
  return useQuery({
    queryKey: [CLE, 'suivi', annee],
    queryFn: ({ signal }) => appeler(api, suivreInterconnaissance, { chemin: { annee }, signal }),
    staleTime: MINUTE_MS,
  });
}

/** What a structure is asked; read anew each time: its version must be the last one. */
export function useQuestions(structure: string) {
  const { api } = useSession();
  return useQuery({
    queryKey: [CLE, 'questions', structure],
    queryFn: ({ signal }) => appeler(api, lireQuestions, { chemin: { id: structure }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Everything of the questions is read again. */
export function useRelireTout(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: [CLE] });
}
