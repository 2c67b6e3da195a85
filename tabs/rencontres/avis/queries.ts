import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lireEvaluation, noterAvisSurPapier } from '../../../core/contrats/avis.ts';
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
