import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type LigneDeBudget, lireLigne } from '../../core/budget/ligne.ts';
import { lireBilan } from '../../core/contrats/bilans.ts';
import { moisPrecedent } from '../../core/indicateurs/periode.ts';
import { conventions } from '../../core/lists/conventions.list.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { financements } from '../../core/lists/financements.list.ts';
import { type ModeleDeBilan, modelesDeBilan } from '../../core/lists/modeles-de-bilan.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { suites } from '../../core/lists/suites.list.ts';
import type { MatiereDuPlan } from '../../core/plan/composer-plan.ts';
import { moisDe } from '../../core/temps/heure-locale.ts';
import { appeler } from '../commun/api.ts';
import { useMaintenant } from '../commun/horloge.ts';
import { useListe } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';
import { useSynthese } from '../commun/synthese.ts';

const AUCUN = [] as const;

/**
 * All that the plan is made of. The fiches are waited for; what hangs on them comes in its turn, the indicators last: they are those of the last month
 * that is over.
 */
export function useMatiereDuPlan() {
  const requete = useListe(fichesAction);
  const lesRencontres = useListe(rencontres).data?.items ?? AUCUN;
  const lesSuites = useListe(suites).data?.items ?? AUCUN;
  const lesConventions = useListe(conventions).data?.items ?? AUCUN;
  const mois = moisPrecedent(moisDe(useMaintenant()));
  const synthese = useSynthese(mois).data?.synthese;
  const fiches = requete.data?.items ?? AUCUN;
  const matiere: MatiereDuPlan = useMemo(
    () => ({
      fiches,
      rencontres: lesRencontres,
      suites: lesSuites,
      conventions: lesConventions,
      indicateurs: new Map(synthese?.actions.map((a) => [a.id, a.indicateurs])),
    }),
    [fiches, lesRencontres, lesSuites, lesConventions, synthese],
  );
  return { requete, matiere, mois };
}

/** The lines of the budget of every action; none until they have been read. */
export function useBudget(): readonly LigneDeBudget[] {
  const lus = useListe(financements).data?.items ?? AUCUN;
  return useMemo(() => lus.map(lireLigne), [lus]);
}

/** The templates of bilan, by name. */
export function useModeles(): readonly ModeleDeBilan[] {
  const lus = useListe(modelesDeBilan).data?.items ?? AUCUN;
  return useMemo(() => lus.toSorted((a: ModeleDeBilan, b: ModeleDeBilan) => a.nom.localeCompare(b.nom, 'fr')), [lus]);
}

export const CLE_DU_BILAN = 'bilan';

/** What a bilan is asked for, see its contract. */
export interface BilanVoulu {
  readonly annee: string;
  readonly plan: string;
  readonly axe: string | undefined;
  readonly financeur: string | undefined;
  readonly modele: string | undefined;
}

/** The bilan of a year, made by the function: too many lists for a device. */
export function useBilan({ annee, ...requete }: BilanVoulu) {
  const { api } = useSession();
  const { plan, axe, financeur, modele } = requete;
  return useQuery({
    queryKey: [CLE_DU_BILAN, annee, plan, axe ?? '', financeur ?? '', modele ?? ''],
    queryFn: ({ signal }) => appeler(api, lireBilan, { chemin: { annee }, requete, signal }),
    staleTime: 5 * 60_000,
  });
}
