/** A deterministic source of choices: the same seed always gives the same territory (mulberry32). */
export interface Hasard {
  /** In [0, 1). */
  reel(): number;
  entier(min: number, max: number): number;
  parmi<T>(values: readonly T[]): T;
  /** `n` distinct values, in their order. */
  quelques<T>(values: readonly T[], n: number): readonly T[];
  chance(p: number): boolean;
  /** A source of its own for one thing: what is drawn there changes nothing anywhere else. */
  pour(cle: string): Hasard;
}

/** FNV-1a: a number that stands for a text. */
const empreinte = (cle: string, graine: number): number => {
  let h = (0x811c9dc5 ^ graine) >>> 0;
  for (let i = 0; i < cle.length; i += 1) h = Math.imul(h ^ cle.charCodeAt(i), 0x01000193) >>> 0;
  return h;
};

export function creerHasard(graine: number): Hasard {
  let state = graine >>> 0;
  const reel = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const entier = (min: number, max: number): number => min + Math.floor(reel() * (max - min + 1));
  const parmi = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(reel() * values.length)];
    if (value === undefined) throw new Error('rien à choisir');
    return value;
  };
  return {
    reel,
    entier,
    parmi,
    chance: (p) => reel() < p,
    pour: (cle) => creerHasard(empreinte(cle, graine)),
    quelques: (values, n) => {
      const keyed = values.map((value, i) => ({ value, i, key: reel() }));
      return keyed
        .sort((a, b) => a.key - b.key)
        .slice(0, n)
        .sort((a, b) => a.i - b.i)
        .map((k) => k.value);
    },
  };
}
