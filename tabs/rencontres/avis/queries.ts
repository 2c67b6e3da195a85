import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { donnerMonAvis, lireEvaluation, lireMonAvis, noterAvisSurPapier } from '../../../core/contrats/avis.ts';
import type { CorpsDe } from '../../../core/contrats/contrat.ts';
import { appeler } from '../../commun/api.ts';
import { useSession } from '../../commun/session.ts';

const cle = (id: string) => ['evaluation', id] as const;

export function useEvaluation(id: string) {
  const { api } = useSession();
  return useQuery({
    queryKey: cle(id),
    queryFn: ({ signal }) => appeler(api, lireEvaluation, { chemin: { id }, signal }),
  });
}

/** What was typed is read again: the count by way is of the server. */
export function useNoterSurPapier(id: string) {
  const { api } = useSession();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (corps: CorpsDe<typeof noterAvisSurPapier>) =>
      appeler(api, noterAvisSurPapier, { chemin: { id }, corps }),
    onSuccess: () => client.invalidateQueries({ queryKey: cle(id) }),
  });
}

const cleDuMien = (id: string) => ['mon-avis', id] as const;

/** Has whoever is connected given theirs? Asked only where they may have one to give. */
export function useMonAvis(id: string, enabled: boolean) {
  const { api } = useSession();
  return useQuery({
    queryKey: cleDuMien(id),
    queryFn: ({ signal }) => appeler(api, lireMonAvis, { chemin: { id }, signal }),
    enabled,
  });
}

export function useDonnerMonAvis(id: string) {
  const { api } = useSession();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (corps: CorpsDe<typeof donnerMonAvis>) => appeler(api, donnerMonAvis, { chemin: { id }, corps }),
    onSuccess: () => client.setQueryData(cleDuMien(id), { donne: true }),
  });
}
