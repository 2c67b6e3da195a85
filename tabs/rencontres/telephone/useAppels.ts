import { useMemo } from 'react';
import { aTelephoner } from '../../../core/invitations/a-telephoner.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { useListe } from '../../commun/listes.ts';
import { useStructures } from '../../commun/structures.ts';
import { useContacts, useParticipations } from '../queries.ts';

/** Who is to be called for this rencontre; undefined while it is not known. For the coordination: nobody else reads what was sent. */
export function useAppels(rencontre: Rencontre, maintenant: string) {
  const participations = useParticipations();
  const contacts = useContacts();
  const faites = useListe(sollicitations);
  const { requete: structures, items } = useStructures();
  const requetes = [participations, contacts, faites, structures];
  const [invitees, gens, envois] = [participations.data?.items, contacts.data?.items, faites.data?.items];
  const appels = useMemo(() => {
    if (invitees === undefined || gens === undefined || envois === undefined || structures.data === undefined)
      return undefined;
    const lues = { participations: invitees, contacts: gens, sollicitations: envois, structures: items };
    return aTelephoner(rencontre, lues, maintenant);
  }, [rencontre, maintenant, invitees, gens, envois, structures.data, items]);
  return {
    appels,
    erreur: requetes.find(({ error }) => error !== null)?.error ?? null,
    relire: () => {
      for (const requete of requetes) void requete.refetch();
    },
  };
}
