import type { Constat } from './constat.ts';

/** What became of the last notices in the activity feed of Teams. */
export type EtatDeLActivite = 'eteinte' | 'sans-moyens' | 'jamais-essayee' | 'recue' | 'refusee';

const CAUSES = {
  eteinte: undefined,
  'jamais-essayee': undefined,
  recue: undefined,
  'sans-moyens': 'activite-sans-moyens',
  refusee: 'activite-refusee',
} as const satisfies Record<EtatDeLActivite, Constat['cause']>;

export const constatDeLActivite = (etat: EtatDeLActivite): Constat => ({ essai: 'activite', cause: CAUSES[etat] });
