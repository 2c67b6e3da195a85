import type { Rencontre } from '../lists/rencontres.list.ts';

/** Of a series, the next sitting alone: those that follow say nothing more, but for one that has no date yet. */
export function prochainesDeLeurSerie(rencontres: readonly Rencontre[]): readonly Rencontre[] {
  const debutDe = ({ debut = '9999' }: Rencontre): string => debut;
  return rencontres.filter(
    (r) =>
      r.serie === undefined ||
      r.debut === undefined ||
      !rencontres.some((autre) => autre.serie === r.serie && debutDe(autre) < debutDe(r)),
  );
}
