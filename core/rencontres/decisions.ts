import type { Suite } from '../lists/suites.list.ts';
import { sansAccents } from '../textes/sans-accents.ts';
import { suiteEnRetard, suiteOuverte } from './suite-ouverte.ts';

/** What may be asked of the decisions of all the rencontres, in the order proposed. `siennes`: still to be done by one's own structure. */
export const VUES_DE_DECISIONS = ['ouvertes', 'en-retard', 'siennes', 'faites', 'abandonnees', 'toutes'] as const;
export type VueDeDecisions = (typeof VUES_DE_DECISIONS)[number];

/** Empty: all of them. */
export interface FiltreDeDecisions {
  readonly vue: VueDeDecisions;
  readonly thematique: string;
  /** The structure that carries them. */
  readonly structure: string;
  /** The person who carries them: a `cle` of `porteursDe`. */
  readonly personne: string;
}

export const TOUTES_LES_DECISIONS = { vue: 'toutes', thematique: '', structure: '', personne: '' } as const;

interface Lecture {
  /** The local day. */
  readonly jour: string;
  /** Those that whoever reads represents. */
  readonly structures: readonly string[];
  /** Rencontres cancelled: what was decided there is not to be done. */
  readonly annulees: ReadonlySet<string>;
}

const aFaire = (s: Suite, { annulees }: Lecture): boolean => suiteOuverte(s) && !annulees.has(s.rencontre);

const DANS = {
  ouvertes: aFaire,
  'en-retard': (s, lecture) => aFaire(s, lecture) && suiteEnRetard(s, lecture.jour),
  siennes: (s, lecture) => aFaire(s, lecture) && s.structure !== undefined && lecture.structures.includes(s.structure),
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
  quiRepondent(suites, filtre)
    .filter((s) => DANS[filtre.vue](s, lecture))
    .toSorted(
      (a, b) =>
        Number(!suiteOuverte(a)) - Number(!suiteOuverte(b)) ||
        (suiteOuverte(a)
          ? comparer(a.echeance ?? SANS_DATE, b.echeance ?? SANS_DATE)
          : comparer(b.faiteLe ?? '', a.faiteLe ?? '')) ||
        Number(a.id) - Number(b.id),
    );

/** How many each view would show of this theme and of these owners. */
export const compterLesVues = (
  suites: readonly Suite[],
  filtre: FiltreDeDecisions,
  lecture: Lecture,
): Readonly<Record<VueDeDecisions, number>> => {
  const retenues = quiRepondent(suites, filtre);
  const combien = (vue: VueDeDecisions): number => retenues.filter((s) => DANS[vue](s, lecture)).length;
  return {
    ouvertes: combien('ouvertes'),
    'en-retard': combien('en-retard'),
    siennes: combien('siennes'),
    faites: combien('faites'),
    abandonnees: combien('abandonnees'),
    toutes: combien('toutes'),
  };
};

/** Someone who carries decisions. */
export interface Porteur {
  /** Names them in an address without a name: `p34`, a person of the annuaire; `d12`, whoever decision 12 names. */
  readonly cle: string;
  /** Their row in Contacts. */
  readonly contact?: string;
  /** As it was typed, for whoever is not in the annuaire. */
  readonly nom?: string;
}

/** Those who carry these decisions, once each: the people of the annuaire, then the names that were typed. */
export function porteursDe(suites: readonly Suite[]): readonly Porteur[] {
  const contacts = new Map<string, Porteur>();
  const nommes = new Map<string, Porteur>();
  for (const { id, personne, responsable } of suites.toSorted((a, b) => Number(a.id) - Number(b.id))) {
    if (personne !== undefined) contacts.set(personne, { cle: `p${personne}`, contact: personne });
    else if (responsable !== undefined && !nommes.has(nomNu(responsable)))
      nommes.set(nomNu(responsable), { cle: `d${id}`, nom: responsable.trim() });
  }
  return [...contacts.values(), ...nommes.values()];
}

/** Typed twice, a name is the same whatever its case, its accents and its spaces. */
const nomNu = (nom: string): string => sansAccents(nom).trim().replace(/\s+/g, ' ');

function quiRepondent(
  suites: readonly Suite[],
  { thematique, structure, personne }: FiltreDeDecisions,
): readonly Suite[] {
  const estSienne = portee(suites, personne);
  return suites.filter(
    (s) =>
      (thematique === '' || s.thematique === thematique) &&
      (structure === '' || s.structure === structure) &&
      estSienne(s),
  );
}

/** Is a decision carried by this person? One whom nothing here names any more carries none. */
function portee(suites: readonly Suite[], cle: string): (s: Suite) => boolean {
  if (cle === '') return () => true;
  if (cle.startsWith('p')) return (s) => `p${s.personne}` === cle;
  const dit = suites.find((s) => `d${s.id}` === cle)?.responsable;
  if (dit === undefined) return () => false;
  return (s) => s.personne === undefined && s.responsable !== undefined && nomNu(s.responsable) === nomNu(dit);
}

const SANS_DATE = '9999-12-31';

const comparer = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
