/** Numbers in [0, 1), the same ones for the same seed (mulberry32). `graine`: an integer. */
export function hasardDe(graine: number): () => number {
  let etat = graine >>> 0;
  return () => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let melange = Math.imul(etat ^ (etat >>> 15), etat | 1);
    melange ^= melange + Math.imul(melange ^ (melange >>> 7), melange | 61);
    return ((melange ^ (melange >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** These values in an order drawn at random, in a new array. */
export function battre<T>(valeurs: readonly T[], hasard: () => number): T[] {
  const battues = [...valeurs];
  for (let i = battues.length - 1; i > 0; i -= 1) {
    const j = Math.floor(hasard() * (i + 1));
    [battues[i], battues[j]] = [battues[j] as T, battues[i] as T];
  }
  return battues;
}
