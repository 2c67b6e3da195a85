import type { Acteur } from '../../../core/droits/droits.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';

/** What every part of a rencontre receives. */
export interface ContenuProps {
  readonly rencontre: Rencontre;
  readonly acteur: Acteur | undefined;
  readonly maintenant: string;
}
