import type { Suite } from '../lists/suites.list.ts';
import { suiteEnRetard, suiteOuverte } from './suite-ouverte.ts';

/** What may be asked of the decisions of all the rencontres, in the order proposed. `siennes`: still to be done by one's own structure. */
export const VUES_DE_DECISIONS = ['ouvertes', 'en-retard', 'siennes', 'faites', 'abandonnees', 'toutes'] as const;
export type VueDeDecisions = (typeof VUES_DE_DECISIONS)[number];

export interface FiltreDeDecisions {
  readonly vue: VueDeDecisions;
  /** Empty: all of them. */
  readonly thematique: string;
}

interface Lecture {
  /** The local day. */
  readonly jour: string;
  /** Those that whoever reads represents. */
  readonly structures: readonly string[];
}

const DANS = {
  ouvertes: suiteOuverte,
  'en-retard': (s, { jour }) => suiteEnRetard(s, jour),
  siennes: (s, { structures }) => suiteOuverte(s) && s.structure !== undefined && structures.includes(s.structure),
  faites: (s) => s.etat === 'Faite',
  abandonnees: (s) => s.etat === 'Abandonnée',
  toutes: () => true,
} as const satisfies Record<VueDeDecisions, (s: Suite, lecture: Lecture) => boolean>;

/** The decisions that are asked for. Those still to be done by échéance, so that the late ones come first, without échéance last; then the others, the last done first. */
export const decisionsVues = (
  suites: readonly Suite[],
  filtre: FiltreDeDecisions,
  lecture: Lecture,
): readonly Suite[] =>
  deLaThematique(suites, filtre.thematique)
    .filter((s) => DANS[filtre.vue](s, lecture))
    .toSorted(
      (a, b) =>
        Number(!suiteOuverte(a)) - Number(!suiteOuverte(b)) ||
        (suiteOuverte(a)
          ? comparer(a.echeance ?? SANS_DATE, b.echeance ?? SANS_DATE)
          : comparer(b.faiteLe ?? '', a.faiteLe ?? '')) ||
        Number(a.id) - Number(b.id),
    );

/** How many each view would show of this theme. */
export const compterLesVues = (
  suites: readonly Suite[],
  thematique: string,
  lecture: Lecture,
): Readonly<Record<VueDeDecisions, number>> => {
  const siennes = deLaThematique(suites, thematique);
  const combien = (vue: VueDeDecisions): number => siennes.filter((s) => DANS[vue](s, lecture)).length;
  return {
    ouvertes: combien('ouvertes'),
    'en-retard': combien('en-retard'),
    siennes: combien('siennes'),
    faites: combien('faites'),
    abandonnees: combien('abandonnees'),
    toutes: combien('toutes'),
  };
};

const SANS_DATE = '9999-12-31';

const deLaThematique = (suites: readonly Suite[], thematique: string): readonly Suite[] =>
  thematique === '' ? suites : suites.filter((s) => s.thematique === thematique);

const comparer = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
