import { useQuery } from '@tanstack/react-query';
import { lireVentilation } from '../../../core/contrats/syntheses.ts';
import { appeler } from '../../commun/api.ts';
import { useSession } from '../../commun/session.ts';

/** Who came over a period; without one, over the quarter that closed last. */
export function useVentilation(periode: string | undefined) {
  const { api } = useSession();
  return useQuery({
    queryKey: ['ventilation', periode ?? 'derniere'],
    queryFn: ({ signal }) => appeler(api, lireVentilation, { chemin: { periode: periode ?? 'derniere' }, signal }),
    staleTime: 60_000,
  });
}
