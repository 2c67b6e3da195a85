import { joursEntre } from '../temps/heure-locale.ts';

/** Farther, a sitting is another one: one is cancelled, another is made. */
const JOURS_AU_PLUS = 21;
/** Dearer, on either side, than half of the longest move: whatever can move does. */
const SEULE = JOURS_AU_PLUS / 2 + 1;

/**
 * Which of the days that a rule now gives each sitting goes to, by rank; undefined when it goes to none. Sittings never
 * cross, none goes farther than three weeks, and of all the ways to do so this is one that moves them least. Both are in
 * order of days.
 */
export function apparier(seances: readonly string[], jours: readonly string[]): readonly (number | undefined)[] {
  // cout[i][j]: the least for the sittings from i on, and the days from j on.
  const cout = Array.from({ length: seances.length + 1 }, () => new Array<number>(jours.length + 1).fill(0));
  const lire = (i: number, j: number): number => cout[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const ensemble = (i: number, j: number): number => {
    const distance = Math.abs(joursEntre(seances[i] ?? '', jours[j] ?? ''));
    return distance > JOURS_AU_PLUS ? Number.POSITIVE_INFINITY : distance + lire(i + 1, j + 1);
  };
  for (let i = seances.length; i >= 0; i -= 1)
    for (let j = jours.length; j >= 0; j -= 1) {
      const ligne = cout[i];
      if (ligne === undefined || (i === seances.length && j === jours.length)) continue;
      ligne[j] = Math.min(
        i < seances.length && j < jours.length ? ensemble(i, j) : Number.POSITIVE_INFINITY,
        i < seances.length ? SEULE + lire(i + 1, j) : Number.POSITIVE_INFINITY,
        j < jours.length ? SEULE + lire(i, j + 1) : Number.POSITIVE_INFINITY,
      );
    }
  const choisis: (number | undefined)[] = [];
  for (let j = 0; choisis.length < seances.length; ) {
    const i = choisis.length;
    if (j < jours.length && lire(i, j) === ensemble(i, j)) choisis.push(j);
    else if (j < jours.length && lire(i, j) === SEULE + lire(i, j + 1)) {
      j += 1;
      continue;
    } else {
      choisis.push(undefined);
      continue;
    }
    j += 1;
  }
  return choisis;
}
