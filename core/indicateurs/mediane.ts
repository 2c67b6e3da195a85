/** The middle of sorted numbers; the mean of the two middles when they are even; undefined without any. */
export function mediane(nombres: readonly number[]): number | undefined {
  const tries = nombres.toSorted((a, b) => a - b);
  const milieu = Math.floor(tries.length / 2);
  const haut = tries[milieu];
  const bas = tries[tries.length % 2 === 0 ? milieu - 1 : milieu];
  return haut === undefined || bas === undefined ? undefined : (haut + bas) / 2;
}
