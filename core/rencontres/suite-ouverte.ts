import type { Suite } from '../lists/suites.list.ts';

/** Is there still something to do of what was decided? */
export const suiteOuverte = ({ etat }: Pick<Suite, 'etat'>): boolean => etat === 'À faire' || etat === 'En cours';
