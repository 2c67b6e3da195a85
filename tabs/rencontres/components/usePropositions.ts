import { useMemo } from 'react';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { proposerInvites } from '../../../core/rencontres/proposer-invites.ts';
import type { RolePropose } from '../../../core/rencontres/roles.ts';
import type { Charges } from '../../../core/sollicitations/budget.ts';
import { useReglages } from '../../commun/reglages.ts';
import { useTerritoire } from '../../commun/territoire.ts';
import type { SaisieRencontre } from '../creation.ts';
import { useContacts, useParticipations, useRencontres } from '../queries.ts';

const AUCUNE = [] as const;

/** The structures that the annuaire proposes to invite, each with its reasons, its charge and its place. */
export function usePropositions(
  saisie: SaisieRencontre,
  structures: readonly Structure[],
  { charges, roles }: { readonly charges: Charges | undefined; readonly roles: ReadonlyMap<string, RolePropose> },
  maintenant: string,
) {
  const contacts = useContacts().data?.items;
  const participations = useParticipations().data?.items;
  const rencontres = useRencontres().data?.items;
  const { plafondSollicitations, cadenceParDefautMois } = useReglages();
  const territoire = useTerritoire();
  const { thematique, communeInsee } = saisie;
  return useMemo(
    () =>
      proposerInvites({
        thematique,
        ...(communeInsee === '' ? {} : { communeInsee }),
        structures,
        contacts: contacts ?? AUCUNE,
        participations: participations ?? AUCUNE,
        rencontres: rencontres ?? AUCUNE,
        maintenant,
        roles,
        ...(charges === undefined ? {} : { charges }),
        plafondSollicitations,
        cadenceParDefautMois,
        territoire,
      }),
    [
      thematique,
      communeInsee,
      structures,
      contacts,
      participations,
      rencontres,
      maintenant,
      roles,
      charges,
      plafondSollicitations,
      cadenceParDefautMois,
      territoire,
    ],
  );
}
