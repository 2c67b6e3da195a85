/** What is quoted of repeated measures: the machine is noisy, one number alone would lie. */
export interface Serie {
  readonly min: number;
  readonly mediane: number;
  readonly max: number;
  readonly repetitions: number;
}

const triees = (valeurs: readonly number[]): readonly number[] => [...valeurs].sort((a, b) => a - b);

/** Percentile `p` (0 to 100) by nearest rank: always a value that was measured. Throws on an empty series. */
export function centile(valeurs: readonly number[], p: number): number {
  const valeur = triees(valeurs)[Math.max(0, Math.ceil((p / 100) * valeurs.length) - 1)];
  if (valeur === undefined) throw new Error('Aucune mesure.');
  return valeur;
}

/** The middle value, or the mean of the two middle ones. Throws on an empty series. */
export function mediane(valeurs: readonly number[]): number {
  const ordre = triees(valeurs);
  const haut = ordre[Math.floor(ordre.length / 2)];
  const bas = ordre[Math.ceil(ordre.length / 2) - 1];
  if (haut === undefined || bas === undefined) throw new Error('Aucune mesure.');
  return (haut + bas) / 2;
}

export const resumer = (valeurs: readonly number[]): Serie => ({
  min: arrondir(Math.min(...valeurs)),
  mediane: arrondir(mediane(valeurs)),
  max: arrondir(Math.max(...valeurs)),
  repetitions: valeurs.length,
});

/** Peer ÷ ours, pair by pair (same repetition, same minute): above 1, ours is faster. Throws when the series do not pair. */
export function rapports(pair: readonly number[], nous: readonly number[]): Serie {
  if (pair.length !== nous.length) throw new Error('Des séries de longueurs différentes ne se comparent pas.');
  return resumer(pair.map((valeur, i) => valeur / (nous[i] ?? Number.NaN)));
}

/** Three significant figures: more would be noise. */
export const arrondir = (valeur: number): number => (valeur === 0 ? 0 : Number(valeur.toPrecision(3)));
