import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { ModificationDeRencontre, Rencontre } from '../lists/rencontres.list.ts';
import { refusDePasser } from './transitions.ts';

export interface Annulation {
  readonly dejaFait: boolean;
  readonly patch: ModificationDeRencontre;
  /** A meeting still to come must be cancelled in the calendar, which tells the invited; a past one is left as it is. */
  readonly prevenirInvites: boolean;
}

/** Does the calendar tell the invited? Only where a meeting still to come is in it. `maintenant`: ISO. */
export const previentEnAnnulant = (
  { debut, evenementId }: Pick<Rencontre, 'debut' | 'evenementId'>,
  maintenant: string,
): boolean => evenementId !== undefined && debut !== undefined && Date.parse(debut) > Date.parse(maintenant);

/** Cancels a rencontre; a second call changes nothing and keeps the first reason. A rencontre that was held is refused. */
export function preparerAnnulation(rencontre: Rencontre, motif: string, maintenant: string): Resultat<Annulation> {
  const prevenirInvites = previentEnAnnulant(rencontre, maintenant);
  if (rencontre.etat === 'Annulée') return reussite({ dejaFait: true, patch: {}, prevenirInvites });
  const refus = refusDePasser(rencontre.etat, 'Annulée');
  if (refus !== undefined) return refuser(refus.code, refus.message);
  return reussite({
    dejaFait: false,
    patch: { etat: 'Annulée', motifAnnulation: motif.trim() },
    prevenirInvites,
  });
}
