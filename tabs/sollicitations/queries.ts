import { useMemo } from 'react';
import { aQuiEcrire } from '../../core/liens/a-qui-ecrire.ts';
import { campagnes } from '../../core/lists/campagnes.list.ts';
import { type Contact, contacts } from '../../core/lists/contacts.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { type Charges, chargesDe } from '../../core/sollicitations/budget.ts';
import type { Noms } from '../../core/sollicitations/dire.ts';
import { jourDejaPrevu } from '../../core/sollicitations/quand-ecrire.ts';
import { useListe } from '../commun/listes.ts';
import { useReglages } from '../commun/reglages.ts';

export interface BudgetLu {
  readonly charges: Charges;
  readonly noms: Noms;
  readonly plafond: number;
}

/** What each structure was asked in thirty days; undefined until the lists are there. For the coordination alone: the others read no row of what is asked. */
export function useBudget(maintenant: string): BudgetLu | undefined {
  const demandees = useListe(sollicitations).data?.items;
  const invitations = useListe(participations).data?.items;
  const lesRencontres = useListe(rencontres).data?.items;
  const lesCampagnes = useListe(campagnes).data?.items;
  const { plafondSollicitations: plafond } = useReglages();
  return useMemo(() => {
    if (demandees === undefined || invitations === undefined || lesRencontres === undefined) return undefined;
    const faits = { sollicitations: demandees, participations: invitations, rencontres: lesRencontres };
    return {
      charges: chargesDe(faits, maintenant),
      noms: {
        rencontres: new Map(lesRencontres.map((r) => [r.id, r] as const)),
        campagnes: new Map((lesCampagnes ?? []).map((c) => [c.id, c] as const)),
      },
      plafond,
    };
  }, [demandees, invitations, lesRencontres, lesCampagnes, plafond, maintenant]);
}

/** The person written to in a structure invited to a rencontre, as the functions choose it: the one chosen, else the one for its theme. */
export function useEcrite(rencontre: string | undefined, structure: string): Contact | undefined {
  const siens = useListe(contacts).data?.items;
  const invitees = useListe(participations).data?.items;
  const thematique = useListe(rencontres).data?.items.find(({ id }) => id === rencontre)?.thematique;
  const choisi = invitees?.find((p) => p.rencontre === rencontre && p.structure === structure)?.contact;
  return aQuiEcrire(siens ?? [], structure, { choisi, ...(thematique === undefined ? {} : { thematique }) });
}

/** The local day on which a mail put off is to leave for this person of a structure; undefined when none is. */
export function useJourDejaPrevu(
  structure: string,
  contact: string | undefined,
  maintenant: string,
): string | undefined {
  return jourDejaPrevu(useListe(sollicitations).data?.items ?? [], { structure, contact }, maintenant);
}
