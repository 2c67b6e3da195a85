import { useQuery } from '@tanstack/react-query';
import { examinerReleve, lireEnvoiDeSynthese, lireLignesDuChiffre } from '../../core/contrats/syntheses.ts';
import { type Publication, publications } from '../../core/lists/publications.list.ts';
import { appeler } from '../commun/api.ts';
import { useListe } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';

/** What a correction of a closed month would change, asked again each time the question is. */
export function useEcarts(mois: string) {
  const { api } = useSession();
  return useQuery({
    queryKey: ['synthese', mois, 'ecarts'],
    queryFn: ({ signal }) => appeler(api, examinerReleve, { chemin: { mois }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Whom the summary of a month goes to by mail, as the lists say now. */
export function useEnvoi(mois: string) {
  const { api } = useSession();
  return useQuery({
    queryKey: ['synthese', mois, 'courriel'],
    queryFn: ({ signal }) => appeler(api, lireEnvoiDeSynthese, { chemin: { mois }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

export type PeriodeOuverte = 'mois' | 'annee';

/** What a number was made from, as the lists hold it now. */
export function useLignes(id: string, mois: string, periode: PeriodeOuverte) {
  const { api } = useSession();
  return useQuery({
    queryKey: ['synthese', mois, 'lignes', id, periode],
    queryFn: ({ signal }) => appeler(api, lireLignesDuChiffre, { chemin: { mois, id, periode }, signal }),
    staleTime: 60_000,
  });
}

/** The publications of a month in the channel, the oldest first. */
export const usePublications = (mois: string): readonly Publication[] =>
  (useListe(publications).data?.items ?? []).filter(
    (publication) => publication.mois === mois && publication.edition !== 'Annonce',
  );
