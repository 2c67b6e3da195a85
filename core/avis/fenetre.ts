import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { plusMinutes } from '../temps/heure-locale.ts';

/** Days during which the box stays open after the rencontre. */
const JOURS_D_AVIS = 10;

/** Answers by the QR beyond the people expected: those who came without being invited. */
export const MARGE_DES_VENUES = 15;

/** Instants between which one says what one thought of it: from its beginning, ten days after its end. */
export function fenetreDAvis(r: Pick<Rencontre, 'etat' | 'debut' | 'dureeMinutes'>) {
  if (r.debut === undefined || r.etat === 'Annulée' || r.etat === 'Brouillon') return undefined;
  return { de: r.debut, a: plusMinutes(r.debut, r.dureeMinutes + JOURS_D_AVIS * 24 * 60) };
}

export type MomentDAvis = 'jamais' | 'pas-encore' | 'ouverte' | 'finie';

export function momentDAvis(r: Pick<Rencontre, 'etat' | 'debut' | 'dureeMinutes'>, maintenant: string): MomentDAvis {
  const fenetre = fenetreDAvis(r);
  if (fenetre === undefined) return 'jamais';
  const present = Date.parse(maintenant);
  if (present < Date.parse(fenetre.de)) return 'pas-encore';
  return present < Date.parse(fenetre.a) ? 'ouverte' : 'finie';
}

/** How many answers the QR may bring: one for each person expected (those noted present, or one for each structure invited), and a margin. */
export function plafondDuQr(
  participations: readonly Pick<Participation, 'statut' | 'personnes' | 'sansInvitation'>[],
): number {
  const presents = participations
    .filter((p) => p.statut === 'Présent')
    .reduce((n, p) => n + Math.max(1, p.personnes ?? 1), 0);
  const invitees = participations.filter((p) => !p.sansInvitation).length;
  return Math.max(presents, invitees) + MARGE_DES_VENUES;
}

/** May this structure answer by its link? Not when it said, or was noted, that it did not come. */
export const peutEvaluer = (p: Pick<Participation, 'statut'> | undefined): boolean =>
  p !== undefined && p.statut !== 'Excusé' && p.statut !== 'Absent';
