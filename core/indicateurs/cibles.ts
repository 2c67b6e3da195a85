import type { Indicateur } from '../lists/indicateurs.list.ts';

export type CibleDatee = NonNullable<Indicateur['cibles']>[number];

type Vise = Pick<Indicateur, 'cibles' | 'cible' | 'echeanceCible' | 'valeurOrigine' | 'dateOrigine'>;

/** The targets of an indicator, by their day; one without a day comes last. Rows that hold a single one give it. */
export function ciblesDe({ cibles, cible, echeanceCible }: Vise): readonly CibleDatee[] {
  if (cibles === undefined || cibles.length === 0)
    return cible === undefined
      ? []
      : [{ valeur: cible, ...(echeanceCible === undefined ? {} : { pour: echeanceCible }) }];
  return rangees(cibles);
}

export const rangees = (cibles: readonly CibleDatee[]): readonly CibleDatee[] =>
  cibles.toSorted((a, b) => (a.pour ?? '9').localeCompare(b.pour ?? '9'));

/** The target of a month, and from where one goes to it. */
export interface ReperesDuMois {
  readonly cible: number | undefined;
  /** The top of a range. */
  readonly cibleHaute: number | undefined;
  readonly echeanceCible: string | undefined;
  /** Where the path to this target begins: the target before, or the baseline. */
  readonly depart: Pick<Indicateur, 'valeurOrigine' | 'dateOrigine'>;
}

/**
 * The target in force in a month: the first whose month is not over, which the month of its day judges; else the last.
 * The way to it starts at the target before when that one lies on the way; one that asks for less than the one before changes no direction, so
 * the baseline keeps it.
 */
export function reperesDuMois(i: Vise, mois: string): ReperesDuMois {
  const { valeurOrigine, dateOrigine } = i;
  const origine = { valeurOrigine, dateOrigine };
  const cibles = ciblesDe(i);
  const trouve = cibles.findIndex(({ pour }) => pour === undefined || pour.slice(0, 7) >= mois);
  const rang = trouve === -1 ? cibles.length - 1 : trouve;
  const [precedente, cible] = [cibles[rang - 1], cibles[rang]];
  return {
    cible: cible?.valeur,
    cibleHaute: cible?.haute,
    echeanceCible: cible?.pour,
    depart:
      cible !== undefined && precedente?.pour !== undefined && surLeChemin(precedente.valeur, cible.valeur, origine)
        ? { valeurOrigine: precedente.valeur, dateOrigine: precedente.pour }
        : origine,
  };
}

const surLeChemin = (avant: number, cible: number, { valeurOrigine }: ReperesDuMois['depart']): boolean =>
  valeurOrigine !== undefined && Math.sign(cible - avant) === Math.sign(cible - valeurOrigine);
