import type { Etat } from './etat.ts';

/** Steps of tabu search over a plan, by exchanges of two people of a same round (Dotú & Van Hentenryck, 2005). */
export interface Tabou {
  /** Makes one exchange, the best that is not forbidden; says how many were weighed. `meilleur`: a lower cost lifts any ban. */
  pas(meilleur: number): number;
}

/** How many steps two people just exchanged stay where they are: drawn between these. */
const COURTE = 5;
const LONGUE = 12;

export function ouvrirTabou(etat: Etat, hasard: () => number): Tabou {
  const { combien: n, tours, tables, table, poids } = etat;
  /** `(tour * n + a) * n + b`, a < b → the step from which these two may be exchanged again. */
  const interdit = new Int32Array(tours * n * n);
  let rang = 0;
  const pas = (meilleur: number): number => {
    rang += 1;
    let peses = 0;
    let choisi = -1;
    let moindre = Number.POSITIVE_INFINITY;
    let egaux = 0;
    for (let tour = 0; tour < tours; tour += 1) {
      for (let a = 0; a < n; a += 1) {
        const ia = tour * n + a;
        const ta = table[ia] ?? 0;
        const icia = poids[ia * tables + ta] ?? 0;
        // Somebody who costs nothing where they sit has nothing to gain; the others may come to them.
        if (icia === 0) continue;
        for (let b = 0; b < n; b += 1) {
          const ib = tour * n + b;
          const tb = table[ib] ?? 0;
          if (tb === ta) continue;
          // Weighed once for both.
          if (b < a && (poids[ib * tables + tb] ?? 0) !== 0) continue;
          peses += 1;
          const gain = etat.gain(tour, a, b);
          if (gain > moindre) continue;
          const paire = a < b ? ia * n + b : ib * n + a;
          if ((interdit[paire] ?? 0) > rang && etat.cout + gain >= meilleur) continue;
          if (gain < moindre) {
            moindre = gain;
            egaux = 0;
          }
          egaux += 1;
          if (egaux === 1 || hasard() * egaux < 1) choisi = paire;
        }
      }
    }
    if (choisi < 0) return peses + 1;
    interdit[choisi] = rang + COURTE + Math.floor(hasard() * (LONGUE - COURTE + 1));
    const tourEtA = Math.floor(choisi / n);
    etat.echanger(Math.floor(tourEtA / n), tourEtA % n, choisi % n);
    return peses + 1;
  };
  return { pas };
}
