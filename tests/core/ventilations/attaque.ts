import loadHighs from 'highs';

/** What is published of some unknown counts: the sum of these is between two bounds. */
export interface Publie {
  readonly somme: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** The least and the most that a sum may be. */
interface Attaque {
  readonly min: (somme: readonly number[]) => number;
  readonly max: (somme: readonly number[]) => number;
}

type Solveur = Awaited<ReturnType<typeof loadHighs>>;
let charge: Promise<Solveur> | undefined;

/**
 * What somebody who has read everything and calculates well can tell of a sum of unknown counts: the least and the most
 * that it may be, by linear programming. `inconnues`: how many counts there are, none of them negative.
 */
export async function ouvrirLAttaque(inconnues: number, publies: readonly Publie[]): Promise<Attaque> {
  charge ??= loadHighs();
  const highs = await charge;
  const contraintes = publies
    .flatMap(({ somme, min, max }, i) => [
      ` a${i}: ${dire(somme)} >= ${min}`,
      ...(Number.isFinite(max) ? [` b${i}: ${dire(somme)} <= ${max}`] : []),
    ])
    .join('\n');
  const bornes = Array.from({ length: inconnues }, (_, i) => ` 0 <= x${i}`).join('\n');
  const optimum = (sens: 'Minimize' | 'Maximize', somme: readonly number[]): number => {
    const { Status, ObjectiveValue } = highs.solve(
      `${sens}\n obj: ${dire(somme)}\nSubject To\n${contraintes}\nBounds\n${bornes}\nEnd`,
    );
    if (Status !== 'Optimal') throw new Error(`What was published contradicts itself: ${Status}`);
    return ObjectiveValue;
  };
  return { min: (somme) => optimum('Minimize', somme), max: (somme) => optimum('Maximize', somme) };
}

const dire = (somme: readonly number[]): string => somme.map((i) => `x${i}`).join(' + ');

/** A generator of numbers from 0 to 1 that depends on nothing else than its seed. */
export const hasardDe = (graine: number): (() => number) => {
  let etat = (graine * 2_654_435_761 + 12_345) % 2_147_483_647 || 1;
  return () => {
    etat = (etat * 48_271) % 2_147_483_647;
    return etat / 2_147_483_647;
  };
};

/** How many random sets are attacked: a hundred in the ordinary suite, a thousand by `npm run attaque`. */
export const JEUX = Number(process.env.JEUX ?? 100);
