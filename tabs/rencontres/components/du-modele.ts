import { useMemo } from 'react';
import { peutCoorganiser } from '../../../core/rencontres/organisateurs.ts';
import { type RolePropose, rolesTenus } from '../../../core/rencontres/roles.ts';
import type { Organisateurs } from '../invites/QuiCoorganise.tsx';
import { useContacts, useParticipations, useRencontres } from '../queries.ts';

const AUCUNE = [] as const;

/** Those invited to the rencontre that is copied; undefined when none is. */
export function useInvitees(modele: string | undefined): ReadonlySet<string> | undefined {
  const participations = useParticipations().data?.items;
  return useMemo(
    () =>
      modele === undefined
        ? undefined
        : new Set((participations ?? AUCUNE).filter((p) => p.rencontre === modele).map((p) => p.structure)),
    [participations, modele],
  );
}

/** The places held in the series, or in the rencontre that is copied. */
export function useRolesTenus(modele: string | undefined, serie: string | undefined): ReadonlyMap<string, RolePropose> {
  const participations = useParticipations().data?.items ?? AUCUNE;
  const rencontres = useRencontres().data?.items ?? AUCUNE;
  return useMemo(
    () => rolesTenus({ rencontres, participations }, { modele, serie }),
    [rencontres, participations, modele, serie],
  );
}

/** Who co-organised the rencontre that is copied, and still may. */
export function useOrganisateurs(modele: string | undefined): Organisateurs {
  const participations = useParticipations().data?.items ?? AUCUNE;
  const contacts = useContacts().data?.items ?? AUCUNE;
  return useMemo(() => {
    const possibles = new Set(contacts.filter(peutCoorganiser).map(({ id }) => id));
    return new Map(
      participations.flatMap(({ rencontre, structure, organisateur }) =>
        rencontre === modele && organisateur !== undefined && possibles.has(organisateur)
          ? [[structure, organisateur] as const]
          : [],
      ),
    );
  }, [participations, contacts, modele]);
}
