import { useQuery } from '@tanstack/react-query';
import { deciderVenue, lirePorte, renouvelerPorte } from '../../../core/contrats/porte.ts';
import { participations } from '../../../core/lists/participations.list.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import { venues } from '../../../core/lists/venues.list.ts';
import { appeler } from '../../commun/api.ts';
import { useCommande } from '../../commun/commandes.tsx';
import { useListe } from '../../commun/listes.ts';
import { useSession } from '../../commun/session.ts';

/** The code of the door of a rencontre; not asked for whoever may not show it. */
export function usePorte(id: string, permis: boolean) {
  const { api } = useSession();
  return useQuery({
    queryKey: ['porte', id],
    enabled: permis,
    queryFn: ({ signal }) => appeler(api, lirePorte, { chemin: { id }, signal }),
  });
}

export const useRenouveler = () => useCommande(renouvelerPorte, rencontres);

/** Closed to whoever is not of the coordination. */
export const useVenues = () => useListe(venues);
export const useDecider = () => useCommande(deciderVenue, venues, participations);
