import type { Convention } from '../lists/conventions.list.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import { fichesDePlan } from './composer-plan.ts';
import { type Etape, estEnRetard, lireEtapes } from './etapes.ts';
import { type FinDeConvention, finDeConvention } from './fin-de-convention.ts';

/** What is late on this day in all the plans together; of an action that is over, nothing is awaited any more. */
export function retardsDesPlans(
  fiches: readonly FicheAction[],
  conventions: readonly Convention[],
  aujourdhui: string,
): { readonly etapes: readonly Etape[]; readonly conventions: readonly FinDeConvention[] } {
  const ouvertes = fichesDePlan(fiches).filter(({ statut }) => statut !== 'Terminée');
  const ids = new Set(ouvertes.map(({ id }) => id));
  return {
    etapes: ouvertes.flatMap(({ modalites }) => lireEtapes(modalites).filter((e) => estEnRetard(e, aujourdhui))),
    conventions: [
      ...conventions.filter((c) => c.ficheAction !== undefined && ids.has(c.ficheAction)),
      ...conventionsSansAction(conventions, fiches),
    ].flatMap((c) => finDeConvention(c, aujourdhui) ?? []),
  };
}

/** Those that no action of a plan holds: no other page shows them. */
export function conventionsSansAction(
  conventions: readonly Convention[],
  fiches: readonly FicheAction[],
): readonly Convention[] {
  const connues = new Set(fichesDePlan(fiches).map(({ id }) => id));
  return conventions.filter((c) => c.ficheAction === undefined || !connues.has(c.ficheAction));
}
