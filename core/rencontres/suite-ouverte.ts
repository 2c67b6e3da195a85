import type { Suite } from '../lists/suites.list.ts';

/** Is there still something to do of what was decided? */
export const suiteOuverte = ({ etat }: Pick<Suite, 'etat'>): boolean => etat === 'À faire' || etat === 'En cours';

/** Was it to be done before this local day? */
export const suiteEnRetard = (suite: Pick<Suite, 'etat' | 'echeance'>, jour: string): boolean =>
  suiteOuverte(suite) && suite.echeance !== undefined && suite.echeance < jour;
