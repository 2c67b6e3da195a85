import { useMemo } from 'react';
import { pagesAEnvoyer } from '../../../core/invitations/pages-a-envoyer.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { useListe } from '../../commun/listes.ts';
import { useStructures } from '../../commun/structures.ts';
import { useContacts, useParticipations } from '../queries.ts';

/** How many of those expected still wait for their page; none until the lists are there. For the coordination alone: the others read no row of what is asked. */
export function usePagesAEnvoyer(rencontre: Rencontre, maintenant: string): number {
  const participations = useParticipations().data?.items;
  const structures = useStructures().requete.data?.items;
  const contacts = useContacts().data?.items;
  const faites = useListe(sollicitations).data?.items;
  return useMemo(
    () =>
      participations === undefined || structures === undefined || contacts === undefined || faites === undefined
        ? 0
        : pagesAEnvoyer(rencontre, { participations, structures, contacts, sollicitations: faites }, maintenant),
    [rencontre, participations, structures, contacts, faites, maintenant],
  );
}
