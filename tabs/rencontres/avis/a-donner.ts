import { momentDAvis, peutEvaluer } from '../../../core/avis/fenetre.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { peutSur } from '../useActeurDesRencontres.ts';

/** May this person say now what they thought of it? `siennes`: the participations of their structures. */
export const aUnAvisADonner = (
  rencontre: Rencontre,
  siennes: readonly Participation[],
  acteur: Acteur | undefined,
  maintenant: string,
): boolean =>
  peutSur(acteur, 'evaluer-rencontre', rencontre) &&
  momentDAvis(rencontre, maintenant) === 'ouverte' &&
  siennes.some(peutEvaluer);
