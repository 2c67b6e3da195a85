import type { PointPropose } from '../lists/points-ordre-du-jour.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { EntreesOrdreDuJour } from './contexte.ts';

/**
 * The earlier rencontre of the theme that a point was meant for and did not find its place in: cancelled, or held without it, or put off by hand.
 * Undefined when the point belongs elsewhere, or had its time. This is how what did not fit comes back by itself.
 */
export function rencontreQuittee(
  p: PointPropose,
  e: EntreesOrdreDuJour,
): (Rencontre & { readonly debut: string }) | undefined {
  if (p.rencontre === undefined || p.rencontre === e.rencontre.id) return undefined;
  const limite = Date.parse(e.rencontre.debut ?? e.maintenant);
  const quittee = e.rencontresPassees.find((r) => r.id === p.rencontre);
  if (quittee?.debut === undefined || quittee.thematique !== e.rencontre.thematique) return undefined;
  const { debut } = quittee;
  // One put off by hand comes back at once: the next rencontre may be prepared before this one is held.
  const passee = Date.parse(debut) < limite && (p.etat === 'Reporté' || Date.parse(debut) < Date.parse(e.maintenant));
  if (quittee.etat !== 'Annulée' && !passee) return undefined;
  const traite = quittee.etat !== 'Annulée' && p.etat !== 'Reporté' && estALOrdreDuJour(p, quittee);
  return traite || e.rencontresPassees.some((r) => repris(p, r)) ? undefined : { ...quittee, debut };

  /** By a rencontre that comes between: it does not come back twice. */
  function repris(point: PointPropose, r: Rencontre): boolean {
    if (r.id === point.rencontre || r.etat === 'Annulée' || r.debut === undefined) return false;
    const quand = Date.parse(r.debut);
    return quand >= Date.parse(debut) && quand < limite && estALOrdreDuJour(point, r);
  }
}

/** Does it stand in the ordre du jour of this rencontre? */
export const estALOrdreDuJour = (p: Pick<PointPropose, 'id'>, r: Rencontre): boolean =>
  r.ordreDuJour?.points.some(({ reference }) => reference?.liste === 'PointsOrdreDuJour' && reference.id === p.id) ??
  false;
