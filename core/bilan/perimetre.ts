import type { FicheAction } from '../lists/fiches-action.list.ts';
import { fichesDePlan, planDe } from '../plan/composer-plan.ts';

/** The actions that a bilan tells: those of a plan, or of one of its axes. */
export const fichesDuPerimetre = (
  fiches: readonly FicheAction[],
  { plan, axe }: { readonly plan: string; readonly axe?: string | undefined },
): readonly FicheAction[] =>
  fichesDePlan(fiches).filter((f) => planDe(f) === plan && (axe === undefined || f.axe === axe));
