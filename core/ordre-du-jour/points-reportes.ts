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
  const passee = Date.parse(debut) < limite && Date.parse(debut) < Date.parse(e.maintenant);
  if (quittee.etat !== 'Annulée' && !passee) return undefined;
  const traite = quittee.etat !== 'Annulée' && p.etat !== 'Reporté' && aEuSaPlace(p, quittee);
  return traite ? undefined : { ...quittee, debut };
}

const aEuSaPlace = (p: PointPropose, r: Rencontre): boolean =>
  r.ordreDuJour?.points.some(({ reference }) => reference?.liste === 'PointsOrdreDuJour' && reference.id === p.id) ??
  false;
