import { deProcheEnProche } from './asseoir.ts';
import { attribuerAuMieux } from './attribuer.ts';
import { repetitionsInevitables } from './bornes.ts';
import { construire } from './construire.ts';
import { deTourEnTour } from './de-tour-en-tour.ts';
import { type Etat, ouvrirEtat } from './etat.ts';
import { battre } from './hasard.ts';
import { type Couts, type Disposition, type Plan, repetitions } from './plan.ts';
import { ouvrirTabou } from './tabou.ts';

/** Where the search stands. */
export interface Avancement {
  /** Share of the work done, 0 to 1: the last word says 1. */
  readonly part: number;
  /** The best plan so far. */
  readonly plan: Plan;
  readonly cout: number;
  readonly repetitions: number;
}

/** Exchanges weighed between two words of progress: some hundredths of a second. */
const ENTRE_DEUX = 1_000_000;
/** Exchanges weighed in all: about half a second, and ten seconds as long as somebody meets again who could do without. */
const BASE = 12_000_000;
const TENACITE = 25;
/** Share of the work without anything better before another start. */
const PATIENCE = 0.2;

/** Enough for a large room to be settled once. */
const effortPour = ({ combien }: Couts, { tours }: Disposition): number => Math.max(BASE, tours ** 2 * combien ** 3);

/**
 * Looks for the plan that costs the least, and says where it stands. Whoever calls stops when they like: the best so
 * far is a whole plan. The same seed gives the same plan, however fast the machine. `effort`: exchanges
 * weighed before it ends.
 */
export function* chercherPlan(
  couts: Couts,
  disposition: Disposition,
  hasard: () => number,
  effort = effortPour(couts, disposition),
): Generator<Avancement, void> {
  const { combien } = couts;
  const inevitables = repetitionsInevitables(combien, disposition);
  const construit = construire(combien, disposition);
  const premier =
    construit === undefined ? deTourEnTour(couts, disposition, hasard) : attribuerAuMieux(construit, couts, hasard);
  let etat = ouvrirEtat(premier, couts, disposition);
  let meilleur = { plan: premier, cout: etat.cout, repetitions: repetitions(premier, combien) };
  let peses = 0;
  let dits = 0;
  const enTout = () => (meilleur.repetitions > inevitables ? TENACITE * effort : effort);
  const fini = () => meilleur.cout === 0 || peses >= enTout();

  for (let depart = 0; !fini(); depart += 1) {
    if (depart > 0)
      etat = ouvrirEtat(autreDepart(depart, meilleur.plan, couts, disposition, hasard), couts, disposition);
    const tabou = ouvrirTabou(etat, hasard);
    let local = etat.cout;
    let depuis = peses;
    while (peses - depuis < PATIENCE * effort && !fini()) {
      peses += tabou.pas(local);
      if (etat.cout < local) {
        local = etat.cout;
        depuis = peses;
        if (local < meilleur.cout) meilleur = garder(etat, combien);
      }
      if (peses - dits < ENTRE_DEUX) continue;
      dits = peses;
      yield { part: Math.min(0.99, peses / enTout()), ...meilleur };
    }
  }
  yield { part: 1, ...meilleur };
}

function garder(etat: Etat, combien: number) {
  const plan = etat.plan();
  return { plan, cout: etat.cout, repetitions: repetitions(plan, combien) };
}

/** In turn: round after round, each the best that can be; a room set at a glance; the best plan with one round shuffled. */
function autreDepart(
  depart: number,
  meilleur: Plan,
  couts: Couts,
  disposition: Disposition,
  hasard: () => number,
): Plan {
  if (depart % 3 === 1) return deTourEnTour(couts, disposition, hasard);
  if (depart % 3 === 2) return deProcheEnProche(couts, disposition, hasard);
  const battu = Math.floor(hasard() * meilleur.length);
  return meilleur.map((tour, rang) => {
    if (rang !== battu) return tour;
    const restants = battre(tour.flat(), hasard);
    return tour.map((table) => restants.splice(0, table.length));
  });
}
