/** Communes tinted alike: from so many to so many. */
export interface Classe {
  readonly de: number;
  readonly a: number;
}

/** More would not be told apart. */
const CLASSES_AU_PLUS = 5;

/**
 * Numbers sorted into classes of about as many communes each, the least first; a number is in one class only, and none
 * is empty. Nothing (0) has no class: it is another colour.
 */
export function classer(nombres: readonly number[], auPlus: number = CLASSES_AU_PLUS): readonly Classe[] {
  const tries = nombres.filter((n) => n > 0).toSorted((a, b) => a - b);
  const classes: Classe[] = [];
  let debut = 0;
  while (debut < tries.length) {
    const restantes = auPlus - classes.length;
    const pas = Math.ceil((tries.length - debut) / Math.max(1, restantes));
    const a = tries[debut + pas - 1] ?? tries.at(-1) ?? 0;
    classes.push({ de: tries[debut] ?? 0, a });
    debut = tries.findLastIndex((n) => n <= a) + 1;
  }
  return classes;
}

/** Rank of the class of a number, from 0; undefined for none. */
export const classeDe = (classes: readonly Classe[], n: number): number | undefined => {
  const rang = classes.findIndex(({ a }) => n <= a);
  return n === 0 || rang < 0 ? undefined : rang;
};

/** How strong the tint of a class is, from 0 to 4: the first and the last of several are as far apart as they can be. */
export const degre = (rang: number, classes: number): number =>
  classes < 2 ? 2 : Math.round((rang * (CLASSES_AU_PLUS - 1)) / (classes - 1));
