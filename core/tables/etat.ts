import { type Couts, DE_NOUVEAU, type Disposition, type Plan } from './plan.ts';

/** What another meeting of two people costs in the plan, by how often the other rounds bring them together. */
const MARGE = Int32Array.from({ length: 256 }, (_, fois) => (fois === 0 ? 0 : DE_NOUVEAU + 12 * (fois - 1)));

const ajouter = (valeurs: Int32Array | Uint8Array, rang: number, deplus: number): void => {
  valeurs[rang] = (valeurs[rang] ?? 0) + deplus;
};

/**
 * A plan being improved. For each round it keeps what each person would cost at each table, so that the worth of any
 * exchange is read, not computed; an exchange then changes what it touches alone.
 */
export interface Etat {
  readonly combien: number;
  readonly tours: number;
  readonly tables: number;
  /** `tour * combien + personne` → table. */
  readonly table: Int32Array;
  /** `(tour * combien + personne) * tables + table` → what this person costs there. */
  readonly poids: Int32Array;
  /** What the exchange of two people of different tables would add. */
  gain(tour: number, a: number, b: number): number;
  echanger(tour: number, a: number, b: number): void;
  readonly cout: number;
  plan(): Plan;
}

export function ouvrirEtat(plan: Plan, { combien, parPaire }: Couts, { tables }: Pick<Disposition, 'tables'>): Etat {
  const tours = plan.length;
  const n = combien;
  const table = new Int32Array(tours * n);
  /** Seats of a round in a row, table by table; `siege` finds a person there. */
  const assis = new Int32Array(tours * n);
  const siege = new Int32Array(tours * n);
  const debut = new Int32Array(tours * (tables + 1));
  const fois = new Uint8Array(n * n);
  const poids = new Int32Array(tours * n * tables);
  let cout = 0;

  const asseoir = (tour: number, t: number, rang: number, personne: number) => {
    const ici = tour * n + personne;
    table[ici] = t;
    siege[ici] = tour * n + rang;
    assis[tour * n + rang] = personne;
  };
  plan.forEach((tablees, tour) => {
    let rang = 0;
    tablees.forEach((tablee, t) => {
      debut[tour * (tables + 1) + t] = tour * n + rang;
      for (const personne of tablee) {
        asseoir(tour, t, rang, personne);
        rang += 1;
      }
      for (const a of tablee) for (const b of tablee) if (a !== b) ajouter(fois, a * n + b, 1);
    });
    debut[tour * (tables + 1) + tables] = tour * n + rang;
  });
  for (let tour = 0; tour < tours; tour += 1)
    for (let a = 0; a < n; a += 1) {
      const ta = table[tour * n + a] ?? 0;
      for (let b = 0; b < n; b += 1) {
        if (a === b) continue;
        const tb = table[tour * n + b] ?? 0;
        const ailleurs = (fois[a * n + b] ?? 0) - (ta === tb ? 1 : 0);
        const p = (tour * n + a) * tables + tb;
        ajouter(poids, p, (parPaire[a * n + b] ?? 0) + (MARGE[ailleurs] ?? 0));
      }
    }
  // Each pair counts its meetings one after the other: the first at the margin of none before.
  for (let a = 0; a < n; a += 1)
    for (let b = a + 1; b < n; b += 1) {
      const ensemble = fois[a * n + b] ?? 0;
      cout += ensemble * (parPaire[a * n + b] ?? 0);
      for (let f = 0; f < ensemble; f += 1) cout += MARGE[f] ?? 0;
    }

  const gain = (tour: number, a: number, b: number): number => {
    const ia = tour * n + a;
    const ib = tour * n + b;
    const ta = table[ia] ?? 0;
    const tb = table[ib] ?? 0;
    const ensemble = (parPaire[a * n + b] ?? 0) + (MARGE[fois[a * n + b] ?? 0] ?? 0);
    return (
      (poids[ia * tables + tb] ?? 0) +
      (poids[ib * tables + ta] ?? 0) -
      2 * ensemble -
      (poids[ia * tables + ta] ?? 0) -
      (poids[ib * tables + tb] ?? 0)
    );
  };

  /** Two people sit together once more or once less in `tour`: what the other rounds make of it. */
  const compter = (tour: number, x: number, y: number, deplus: number) => {
    const avant = fois[x * n + y] ?? 0;
    const apres = avant + deplus;
    fois[x * n + y] = apres;
    fois[y * n + x] = apres;
    const seuls = (MARGE[apres] ?? 0) - (MARGE[avant] ?? 0);
    const aussi = (MARGE[Math.max(0, apres - 1)] ?? 0) - (MARGE[Math.max(0, avant - 1)] ?? 0);
    for (let autre = 0; autre < tours; autre += 1) {
      if (autre === tour) continue;
      const ix = autre * n + x;
      const iy = autre * n + y;
      const tx = table[ix] ?? 0;
      const ty = table[iy] ?? 0;
      const change = tx === ty ? aussi : seuls;
      if (change === 0) continue;
      ajouter(poids, ix * tables + ty, change);
      ajouter(poids, iy * tables + tx, change);
    }
  };

  const echanger = (tour: number, a: number, b: number): void => {
    cout += gain(tour, a, b);
    const ia = tour * n + a;
    const ib = tour * n + b;
    const ta = table[ia] ?? 0;
    const tb = table[ib] ?? 0;
    for (let i = 0; i < n; i += 1) {
      const ici = (tour * n + i) * tables;
      if (i === a || i === b) continue;
      const ti = table[tour * n + i] ?? 0;
      const avecA = (fois[i * n + a] ?? 0) - (ti === ta ? 1 : 0);
      const avecB = (fois[i * n + b] ?? 0) - (ti === tb ? 1 : 0);
      const change =
        (parPaire[i * n + b] ?? 0) + (MARGE[avecB] ?? 0) - (parPaire[i * n + a] ?? 0) - (MARGE[avecA] ?? 0);
      if (change === 0) continue;
      ajouter(poids, ici + ta, change);
      ajouter(poids, ici + tb, -change);
    }
    const ensemble = (parPaire[a * n + b] ?? 0) + (MARGE[fois[a * n + b] ?? 0] ?? 0);
    ajouter(poids, ia * tables + ta, ensemble);
    ajouter(poids, ia * tables + tb, -ensemble);
    ajouter(poids, ib * tables + tb, ensemble);
    ajouter(poids, ib * tables + ta, -ensemble);
    const bornes = tour * (tables + 1);
    for (let s = debut[bornes + ta] ?? 0; s < (debut[bornes + ta + 1] ?? 0); s += 1) {
      const j = assis[s] ?? 0;
      if (j === a) continue;
      compter(tour, a, j, -1);
      compter(tour, b, j, 1);
    }
    for (let s = debut[bornes + tb] ?? 0; s < (debut[bornes + tb + 1] ?? 0); s += 1) {
      const j = assis[s] ?? 0;
      if (j === b) continue;
      compter(tour, b, j, -1);
      compter(tour, a, j, 1);
    }
    const sa = siege[ia] ?? 0;
    const sb = siege[ib] ?? 0;
    table[ia] = tb;
    table[ib] = ta;
    siege[ia] = sb;
    siege[ib] = sa;
    assis[sa] = b;
    assis[sb] = a;
  };

  return {
    combien: n,
    tours,
    tables,
    table,
    poids,
    gain,
    echanger,
    get cout() {
      return cout;
    },
    plan: () =>
      Array.from({ length: tours }, (_, tour) =>
        Array.from({ length: tables }, (_, t) => {
          const bornes = tour * (tables + 1) + t;
          return [...assis.subarray(debut[bornes], debut[bornes + 1])];
        }),
      ),
  };
}
