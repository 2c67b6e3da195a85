/** A table of counts with all its margins: after the values of each dimension comes its total. */
export interface TableEtendue {
  /** How many values each dimension has, its total apart. */
  readonly tailles: readonly number[];
  /** How far apart, in `valeurs`, two neighbours of a dimension are. */
  readonly pas: readonly number[];
  /** Cells and margins, the last dimension the fastest. */
  readonly valeurs: readonly number[];
}

/** Place of a cell; the index of a total is the size of its dimension. */
export const placeDe = ({ pas }: Pick<TableEtendue, 'pas'>, indices: readonly number[]): number =>
  indices.reduce((place, i, d) => place + i * (pas[d] ?? 0), 0);

export const indicesDe = ({ pas, tailles }: Pick<TableEtendue, 'pas' | 'tailles'>, place: number): readonly number[] =>
  tailles.map((taille, d) => Math.floor(place / (pas[d] ?? 1)) % (taille + 1));

/** Adds the margins of a table. `nombreDe`: the count of an elementary cell. */
export function etendre(tailles: readonly number[], nombreDe: (indices: readonly number[]) => number): TableEtendue {
  const pas = tailles.map((_, d) => tailles.slice(d + 1).reduce((n, t) => n * (t + 1), 1));
  const valeurs = Array.from({ length: tailles.reduce((n, t) => n * (t + 1), 1) }, (_, place) => {
    const indices = indicesDe({ pas, tailles }, place);
    return indices.some((i, d) => i === tailles[d]) ? 0 : nombreDe(indices);
  });
  // One dimension after the other: the total of totals comes out of the last.
  for (const [d, taille] of tailles.entries())
    for (const place of valeurs.keys()) {
      const dernier = Math.floor(place / (pas[d] ?? 1)) % (taille + 1);
      if (dernier !== taille) continue;
      let somme = 0;
      for (let i = 1; i <= taille; i += 1) somme += valeurs[place - i * (pas[d] ?? 1)] ?? 0;
      valeurs[place] = somme;
    }
  return { tailles, pas, valeurs };
}
