import type { Rencontre } from '../lists/rencontres.list.ts';
import { estPassee } from './prochaine-etape.ts';

/** The columns of the board, from what calls for the most to what is over. */
export const COLONNES = ['a-dater', 'a-inviter', 'planifiees', 'a-noter', 'finies', 'annulees'] as const;
export type ColonneDuTableau = (typeof COLONNES)[number];

/** The column of a rencontre: what is next to be done of it. */
export function colonneDuTableau(rencontre: Rencontre, maintenant: string): ColonneDuTableau {
  if (rencontre.etat === 'Annulée') return 'annulees';
  if (estPassee(rencontre, maintenant)) return rencontre.feuilleDePresence === true ? 'finies' : 'a-noter';
  if (rencontre.debut === undefined) return 'a-dater';
  return rencontre.etat === 'Planifiée' ? 'planifiees' : 'a-inviter';
}
