import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Suite } from '../lists/suites.list.ts';

/** Is there still something to do of what was decided? */
export const suiteOuverte = ({ etat }: Pick<Suite, 'etat'>): boolean => etat === 'À faire' || etat === 'En cours';

/** Was it to be done before this local day? */
export const suiteEnRetard = (suite: Pick<Suite, 'etat' | 'echeance'>, jour: string): boolean =>
  suiteOuverte(suite) && suite.echeance !== undefined && suite.echeance < jour;

/** Those that hold: of a rencontre that was cancelled, nothing was decided. */
export function suitesQuiTiennent<S extends Pick<Suite, 'rencontre'>>(
  suites: readonly S[],
  rencontres: readonly Pick<Rencontre, 'id' | 'etat'>[],
): readonly S[] {
  const annulees = new Set(rencontres.filter((r) => r.etat === 'Annulée').map((r) => r.id));
  return suites.filter((s) => !annulees.has(s.rencontre));
}
