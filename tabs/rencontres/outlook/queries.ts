import { useQuery } from '@tanstack/react-query';
import { lireOutlook, trancherOutlook } from '../../../core/contrats/outlook.ts';
import { type Rencontre, rencontres } from '../../../core/lists/rencontres.list.ts';
import { appeler } from '../../commun/api.ts';
import { useCommande } from '../../commun/commandes.tsx';
import { useSession } from '../../commun/session.ts';

/** What Outlook says of the meeting now. Another version of the row is compared anew. */
export function useOutlook({ id, eTag }: Pick<Rencontre, 'id' | 'eTag'>) {
  const { api } = useSession();
  return useQuery({
    queryKey: ['outlook', id, eTag],
    queryFn: ({ signal }) => appeler(api, lireOutlook, { chemin: { id }, signal }),
  });
}

export const useTrancher = () => useCommande(trancherOutlook, rencontres);
