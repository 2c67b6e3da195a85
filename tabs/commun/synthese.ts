import { useQuery } from '@tanstack/react-query';
import { lireSynthese } from '../../core/contrats/syntheses.ts';
import { appeler } from './api.ts';
import { useSession } from './session.ts';

/** The summary of a month, computed by the function; the previous one stays shown while another is computed. */
export function useSynthese(mois: string) {
  const { api } = useSession();
  return useQuery({
    queryKey: ['synthese', mois],
    queryFn: ({ signal }) => appeler(api, lireSynthese, { chemin: { mois }, signal }),
    staleTime: 5 * 60_000,
  });
}
