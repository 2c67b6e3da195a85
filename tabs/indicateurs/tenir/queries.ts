import { fichesAction } from '../../../core/lists/fiches-action.list.ts';
import { indicateurs } from '../../../core/lists/indicateurs.list.ts';
import { fichesDePlan } from '../../../core/plan/composer-plan.ts';
import { useListe } from '../../commun/listes.ts';

/** The indicators and the actions of the plan that they belong to; nothing until both are there. */
export function useIndicateursTenus() {
  const siens = useListe(indicateurs);
  const fiches = useListe(fichesAction);
  return {
    data:
      siens.data === undefined || fiches.data === undefined
        ? undefined
        : { ...siens.data, fiches: fichesDePlan(fiches.data.items) },
    error: siens.error ?? fiches.error,
    refetch: () => Promise.all([siens.refetch(), fiches.refetch()]),
  };
}
