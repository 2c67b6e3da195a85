import { battre } from '../../core/tables/hasard.ts';
import { type Disposition, type Plan, tailles } from '../../core/tables/plan.ts';

/**
 * A peer, written from the description of `islemaster/good-enough-golfers`: round after round, the best seatings are
 * mutated by swaps out of the costliest table, on the squared number of past meetings, for thirty generations.
 */
const GENERATIONS = 30;
const DEPARTS = 5;
const GARDEES = 100;
const AU_HASARD = 2;

interface Seance {
  readonly tables: readonly (readonly number[])[];
  /** By table. */
  readonly couts: readonly number[];
  readonly cout: number;
}

/** `deja`: meetings before the plan, by pair of ranks; changed by what is found. */
export function planDesGolfeurs(
  combien: number,
  disposition: Disposition,
  deja: Uint16Array,
  hasard: () => number,
): Plan {
  const places = tailles(combien, disposition);
  const coutDe = (table: readonly number[]): number => {
    let cout = 0;
    for (let i = 0; i < table.length; i += 1)
      for (let j = i + 1; j < table.length; j += 1)
        cout += (deja[(table[i] ?? 0) * combien + (table[j] ?? 0)] ?? 0) ** 2;
    return cout;
  };
  const seance = (tables: readonly (readonly number[])[]): Seance => {
    const couts = tables.map(coutDe);
    return { tables, couts, cout: couts.reduce((a, b) => a + b, 0) };
  };
  const tirer = (): Seance => {
    const battus = battre([...Array(combien).keys()], hasard);
    return seance(places.map((taille) => battus.splice(0, taille)));
  };
  const echanger = ({ tables, couts, cout }: Seance, t: number, i: number, u: number, j: number): Seance => {
    const change = (table: readonly number[], rang: number, par: number) => table.with(rang, par);
    const [avant, apres] = [tables[t] ?? [], tables[u] ?? []];
    const nouvelles = [change(avant, i, apres[j] ?? 0), change(apres, j, avant[i] ?? 0)] as const;
    const [ct, cu] = [coutDe(nouvelles[0]), coutDe(nouvelles[1])];
    return {
      tables: tables.with(t, nouvelles[0]).with(u, nouvelles[1]),
      couts: couts.with(t, ct).with(u, cu),
      cout: cout + ct + cu - (couts[t] ?? 0) - (couts[u] ?? 0),
    };
  };
  const muter = (mere: Seance): readonly Seance[] => {
    const pire = mere.couts.indexOf(Math.max(...mere.couts));
    const filles = (mere.tables[pire] ?? []).flatMap((_, i) =>
      mere.tables.flatMap((table, u) => (u === pire ? [] : table.map((_p, j) => echanger(mere, pire, i, u, j)))),
    );
    return [mere, ...filles, ...Array.from({ length: AU_HASARD }, tirer)];
  };
  return Array.from({ length: disposition.tours }, () => {
    let meilleures = Array.from({ length: DEPARTS }, tirer).toSorted((a, b) => a.cout - b.cout);
    for (let g = 0; g < GENERATIONS && (meilleures[0]?.cout ?? 0) > 0; g += 1)
      meilleures = meilleures
        .flatMap(muter)
        .toSorted((a, b) => a.cout - b.cout)
        .slice(0, GARDEES);
    const tables = meilleures[0]?.tables ?? [];
    for (const table of tables)
      for (const a of table)
        for (const b of table) if (a !== b) deja[a * combien + b] = (deja[a * combien + b] ?? 0) + 1;
    return tables;
  });
}
