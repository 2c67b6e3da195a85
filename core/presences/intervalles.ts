/** Two instants, in seconds. */
export interface Intervalle {
  readonly debut: number;
  readonly fin: number;
}

/** Seconds covered by these intervals: what two of them share counts once. */
export function secondesCouvertes(intervalles: readonly Intervalle[]): number {
  let total = 0;
  let jusqua = Number.NEGATIVE_INFINITY;
  for (const { debut, fin } of intervalles.toSorted((a, b) => a.debut - b.debut)) {
    total += Math.max(0, fin - Math.max(debut, jusqua));
    jusqua = Math.max(jusqua, fin);
  }
  return total;
}
