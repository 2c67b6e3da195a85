import type { Participation } from '../lists/participations.list.ts';
import { estAttendue } from '../rencontres/attendues.ts';

type Dite = Pick<Participation, 'statut' | 'reponse' | 'sansInvitation' | 'role'>;

/** A part of a whole, and of how many the whole is known: « 12 of 15, known for 15 of 25 ». */
export interface Taux {
  readonly valeur: number;
  readonly denominateur: number;
}

/** What is known of a presence: « Invité » and « Non renseigné » say nothing of it. */
const PRESENCES_NOTEES: readonly Participation['statut'][] = ['Présent', 'Excusé', 'Absent'];

/**
 * Two rates over the structures invited, never mixed: those who said that they come, among those who answered; those
 * who came, among those whose presence was noted. Whoever came uninvited, or is only kept informed, is in neither. Each says on how many it rests.
 */
export function deuxTaux(participations: readonly Dite[]): {
  readonly invitees: number;
  readonly surLesReponses: Taux;
  readonly surLesPresences: Taux;
} {
  const invitees = participations.filter(estAttendue);
  const repondues = invitees.filter((p) => p.reponse !== undefined);
  const notees = invitees.filter((p) => PRESENCES_NOTEES.includes(p.statut));
  return {
    invitees: invitees.length,
    surLesReponses: {
      valeur: repondues.filter((p) => p.reponse !== 'Ne vient pas').length,
      denominateur: repondues.length,
    },
    surLesPresences: {
      valeur: notees.filter((p) => p.statut === 'Présent').length,
      denominateur: notees.length,
    },
  };
}

/** In percent, to the tenth; undefined of nothing. */
export const enPourcent = ({ valeur, denominateur }: Taux): number | undefined =>
  denominateur === 0 ? undefined : Math.round((1000 * valeur) / denominateur) / 10;
