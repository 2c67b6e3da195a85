import { battre } from './hasard.ts';
import { type Couts, compterLesRencontres, type Plan } from './plan.ts';

/** Passes over all pairs of people, at most: each improves less than the one before. */
const PASSES = 12;

/** Beginnings tried, fewer where people are many: some hundredths of a second in all. */
const ESSAIS = 20;
const PAIRES_EN_TOUT = 20_000_000;

/** The best of several attributions, each begun at random. */
export function attribuerAuMieux(plan: Plan, couts: Couts, hasard: () => number): Plan {
  const essais = Math.max(1, Math.min(ESSAIS, Math.floor(PAIRES_EN_TOUT / couts.combien ** 3)));
  const trouves = Array.from({ length: essais }, () => {
    const attribue = attribuer(plan, couts, hasard);
    return { attribue, cout: coutDesPaires(attribue, couts) };
  });
  return trouves.reduce((a, b) => (b.cout < a.cout ? b : a)).attribue;
}

function coutDesPaires(plan: Plan, { combien: n, parPaire }: Couts): number {
  let somme = 0;
  for (const table of plan.flat()) for (const a of table) for (const b of table) somme += parPaire[a * n + b] ?? 0;
  return somme / 2;
}

/**
 * The same plan with the people in other roles, so that those who know each other meet the least: who meets how often
 * stays, who it is changes. Two people change roles as long as something is gained.
 */
function attribuer(plan: Plan, { combien: n, parPaire }: Couts, hasard: () => number): Plan {
  const fois = compterLesRencontres(plan, n);
  /** role → person. */
  const qui = Int32Array.from(battre([...Array(n).keys()], hasard));
  const gain = (r: number, s: number): number => {
    const a = qui[r] ?? 0;
    const b = qui[s] ?? 0;
    let somme = 0;
    for (let t = 0; t < n; t += 1) {
      const ecart = (fois[s * n + t] ?? 0) - (fois[r * n + t] ?? 0);
      if (ecart === 0 || t === r || t === s) continue;
      const autre = qui[t] ?? 0;
      somme += ecart * ((parPaire[a * n + autre] ?? 0) - (parPaire[b * n + autre] ?? 0));
    }
    return somme;
  };
  let ameliore = true;
  for (let passe = 0; ameliore && passe < PASSES; passe += 1) {
    ameliore = false;
    for (let r = 0; r < n; r += 1)
      for (let s = r + 1; s < n; s += 1)
        if (gain(r, s) < 0) {
          const a = qui[r] ?? 0;
          qui[r] = qui[s] ?? 0;
          qui[s] = a;
          ameliore = true;
        }
  }
  return plan.map((tour) => tour.map((table) => table.map((role) => qui[role] ?? role)));
}
