import { useQuery } from '@tanstack/react-query';
import { lireSynthese } from '../../core/contrats/syntheses.ts';
import { type Publication, publications } from '../../core/lists/publications.list.ts';
import { appeler } from '../commun/api.ts';
import { useListe } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';

/** The summary of a month, computed by the function; the previous one stays shown while another is computed. */
export function useSynthese(mois: string) {
  const { api } = useSession();
  return useQuery({
    queryKey: ['synthese', mois],
    queryFn: ({ signal }) => appeler(api, lireSynthese, { chemin: { mois }, signal }),
    staleTime: 5 * 60_000,
  });
}

/** The publication of a month in the channel; undefined when there is none. */
export const usePublication = (mois: string): Publication | undefined =>
  useListe(publications).data?.items.findLast((publication) => publication.mois === mois);
