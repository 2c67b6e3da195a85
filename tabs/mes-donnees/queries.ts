import { useQuery } from '@tanstack/react-query';
import { lireMesDonnees } from '../../core/contrats/mes-donnees.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { appeler } from '../commun/api.ts';
import { useActeur, useListe } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';

/** All that is held on the person; asked for each time: what one reads about oneself must be what is there. */
export function useMesDonnees() {
  const { api } = useSession();
  return useQuery({
    queryKey: ['mes-donnees'],
    queryFn: ({ signal }) => appeler(api, lireMesDonnees, { signal }),
    gcTime: 0,
  });
}

/** Is this person named in the annuaire without having been told of their rights? Undefined until it is known. */
export function useAInformer(): boolean | undefined {
  const acteur = useActeur();
  const lus = useListe(contacts).data?.items;
  if (acteur === undefined || lus === undefined) return undefined;
  return lus.some((c) => c.actif && c.informeLe === undefined && `${c.oid}.${c.tid}` === acteur.id);
}
