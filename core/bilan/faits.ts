import type { LigneDeBudget } from '../budget/ligne.ts';
import type { ParticipationComptee } from '../indicateurs/colonnes-comptees.ts';
import type { LigneDIndicateur, Synthese } from '../indicateurs/synthese.ts';
import type { Convention } from '../lists/conventions.list.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import type { MotsDits } from '../lists/mots-du-bilan.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Suite } from '../lists/suites.list.ts';

/** What a bilan is asked for: a year, a plan, one of its axes or all of it, or what one funder supports of it. */
interface Perimetre {
  readonly annee: string;
  readonly plan: string;
  readonly axe?: string | undefined;
  readonly financeur?: string | undefined;
}

/** All that a bilan is made from; what the indicators read, read once. */
export interface FaitsDuBilan extends Perimetre {
  readonly territoire: string;
  readonly maintenant: string;
  /** The last month counted, `AAAA-MM`. */
  readonly mois: string;
  readonly fiches: readonly FicheAction[];
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly ParticipationComptee[];
  readonly suites: readonly Suite[];
  readonly conventions: readonly Convention[];
  /** The lines of the year; of one funder, its own, see `budgetDuPerimetre`. */
  readonly budget: readonly LigneDeBudget[];
  /** The name of a structure as whoever is handed the document may read it; undefined when it is not there. */
  readonly nommer: (structure: string) => string | undefined;
  /** The summary of that month: kept, when it was. */
  readonly synthese: Synthese;
  /** The measures of the cooperation itself, see `cooperation.ts`. */
  readonly cooperation: readonly LigneDIndicateur[];
  /** Rencontres held in the year, month by month, as each month says. */
  readonly tenues: Synthese['faits']['rencontresTenues'];
  /** Those of the year. */
  readonly mots: readonly MotsDits[];
}
