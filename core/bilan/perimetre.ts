import type { LigneDeBudget } from '../budget/ligne.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import { fichesDePlan, planDe } from '../plan/composer-plan.ts';

interface Perimetre {
  readonly plan: string;
  readonly axe?: string | undefined;
  readonly financeur?: string | undefined;
  /** The lines of the year; of one funder, its own. */
  readonly budget: readonly LigneDeBudget[];
}

/** The actions that a bilan tells: those of a plan, or of one of its axes; of one funder, those that it supports. */
export function fichesDuPerimetre(
  fiches: readonly FicheAction[],
  { plan, axe, financeur, budget }: Perimetre,
): readonly FicheAction[] {
  const soutenues = new Set(budget.map(({ fiche }) => fiche));
  return fichesDePlan(fiches).filter(
    (f) =>
      planDe(f) === plan && (axe === undefined || f.axe === axe) && (financeur === undefined || soutenues.has(f.id)),
  );
}
