import { type Avancement, chercherPlan } from '../../core/tables/chercher.ts';
import { convivesDe, coutsDe } from '../../core/tables/convives.ts';
import { type DejaVues, dejaVues } from '../../core/tables/deja-vues.ts';
import { hasardDe } from '../../core/tables/hasard.ts';
import { type Couts, type Disposition, type Plan, repetitions, sansPasse } from '../../core/tables/plan.ts';
import { resumer } from '../../core/tables/resumer.ts';
import { cinqAns } from './cinq-ans.ts';
import { planDesGolfeurs } from './golfeurs.ts';
import { type Serie, resumer as serie } from './statistiques.ts';

/** Tables × seats × rounds, then people where seats stay empty. */
export const INSTANCES: readonly (readonly [number, number, number, number?])[] = [
  [3, 3, 2],
  [3, 3, 4],
  [4, 3, 4],
  [4, 4, 3],
  [4, 4, 5],
  [5, 3, 6],
  [5, 4, 4],
  [5, 5, 5],
  [6, 3, 7],
  [6, 4, 5],
  [6, 4, 5, 22],
  [6, 5, 5],
  [7, 3, 8],
  [7, 4, 6],
  [8, 3, 9],
  [8, 4, 7],
  [8, 4, 7, 30],
  [9, 4, 8],
  [10, 5, 6],
  [12, 5, 6],
];

export interface MesureDInstance {
  readonly instance: string;
  readonly personnes: number;
  /** Meetings beyond the first, ours and the peer’s best, in the same time. */
  readonly nous: number;
  readonly pair: number;
  /** Time of ours: it stops at none. */
  readonly ms: number;
  /** What both were given: as long as the peer takes once, a quarter of a second at least. */
  readonly budgetMs: number;
  readonly essaisDuPair: number;
}

export interface MesureTables {
  readonly instances: readonly MesureDInstance[];
  readonly soixante: {
    readonly ms: Serie;
    readonly premieres: number;
    readonly premieresDuPair: number;
    /** The peer runs once, however long it takes. */
    readonly msDuPair: number;
    readonly possibles: number;
    readonly paires: number;
  };
}

const MOINDRE_BUDGET_MS = 250;
const REPETITIONS = 5;

/** Stops when the time is over, with the best so far. */
function chercherPendant(couts: Couts, disposition: Disposition, graine: number, budgetMs: number): Avancement {
  const fin = performance.now() + budgetMs;
  let dernier: Avancement | undefined;
  for (const mot of chercherPlan(couts, disposition, hasardDe(graine))) {
    dernier = mot;
    if (performance.now() >= fin) break;
  }
  if (dernier === undefined) throw new Error('Aucun plan.');
  return dernier;
}

/** Runs the peer again and again as long as there is time, once at least; keeps its best. */
function golfeursPendant<T>(budgetMs: number, jouer: (graine: number) => T, valeur: (trouve: T) => number) {
  const debut = performance.now();
  let meilleur = jouer(1);
  let essais = 1;
  const premierMs = performance.now() - debut;
  while (performance.now() - debut + premierMs < budgetMs) {
    essais += 1;
    const autre = jouer(essais);
    if (valeur(autre) < valeur(meilleur)) meilleur = autre;
  }
  return { meilleur, essais, ms: performance.now() - debut };
}

function uneInstance([tables, places, tours, dits]: (typeof INSTANCES)[number]): MesureDInstance {
  const personnes = dits ?? tables * places;
  const disposition = { tables, places, tours };
  const { meilleur, essais, ms } = golfeursPendant(
    MOINDRE_BUDGET_MS,
    (graine) => planDesGolfeurs(personnes, disposition, new Uint16Array(personnes ** 2), hasardDe(graine)),
    (plan: Plan) => repetitions(plan, personnes),
  );
  const budgetMs = Math.max(MOINDRE_BUDGET_MS, ms);
  const debut = performance.now();
  const nous = chercherPendant(sansPasse(personnes), disposition, 1, budgetMs);
  return {
    instance: `${tables} × ${places} × ${tours}`,
    personnes,
    nous: nous.repetitions,
    pair: repetitions(meilleur, personnes),
    ms: Math.round(performance.now() - debut),
    budgetMs: Math.round(budgetMs),
    essaisDuPair: essais,
  };
}

/** Sixty people, one a structure, at twelve tables for six rounds, after five years of rencontres. */
function soixante(): MesureTables['soixante'] {
  const { structures, participations } = cinqAns(60);
  const vues = dejaVues({ rencontres: [], participations }, 'aucune');
  const convives = convivesDe(structures.map(({ id }) => ({ structure: id })));
  const fiches = new Map(structures.map((s) => [s.id, s]));
  const disposition = { tables: 12, places: 5, tours: 6 };
  const jouer = (): { readonly ms: number; readonly plan: Plan } => {
    const debut = performance.now();
    let plan: Plan = [];
    for (const mot of chercherPlan(coutsDe(convives, fiches, vues), disposition, hasardDe(1))) plan = mot.plan;
    return { ms: performance.now() - debut, plan };
  };
  jouer();
  const passages = Array.from({ length: REPETITIONS }, jouer);
  const ms = serie(passages.map((p) => p.ms));
  const nous = resumer(passages[0]?.plan ?? [], convives, vues);
  const debut = performance.now();
  const pair = planDesGolfeurs(60, disposition, rencontresPassees(structures, vues), hasardDe(1));
  const msDuPair = Math.round(performance.now() - debut);
  return {
    ms,
    premieres: nous.premieres,
    premieresDuPair: resumer(pair, convives, vues).premieres,
    msDuPair,
    possibles: nous.possibles,
    paires: nous.paires,
  };
}

const rencontresPassees = (structures: readonly { readonly id: string }[], vues: DejaVues): Uint16Array =>
  Uint16Array.from({ length: structures.length ** 2 }, (_, rang) => {
    const [a, b] = [structures[Math.floor(rang / structures.length)], structures[rang % structures.length]];
    return a === undefined || b === undefined || a === b ? 0 : vues(a.id, b.id);
  });

export function mesurerTables(dire: (etape: string) => void): MesureTables {
  const instances = INSTANCES.map((instance) => {
    dire(instance.slice(0, 3).join(' × '));
    return uneInstance(instance);
  });
  dire('soixante personnes, cinq ans de rencontres');
  return { instances, soixante: soixante() };
}
