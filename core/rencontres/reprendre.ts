import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { PointPropose } from '../lists/points-ordre-du-jour.list.ts';
import type { NouvelleRencontre, Rencontre } from '../lists/rencontres.list.ts';
import { dateLongue } from '../textes/francais.ts';

/** May it be planned anew? Cancelled, and not carried by another one, of which it became a point. */
export const peutEtreReprise = ({ etat, greffeeSur }: Pick<Rencontre, 'etat' | 'greffeeSur'>): boolean =>
  etat === 'Annulée' && greffeeSur === undefined;

/** The rencontre that plans this one anew; one that was cancelled in its turn does so no more. */
export const repriseDe = ({ id }: Pick<Rencontre, 'id'>, rencontres: readonly Rencontre[]): Rencontre | undefined =>
  rencontres.find((r) => r.reprend === id && r.etat !== 'Annulée');

/**
 * The row of a rencontre that plans a cancelled one anew: what its form says, the series of the other one, and its ordre
 * du jour as long as it fits the new duration. One is planned anew once. `reprises`: those that name it already.
 */
export function preparerReprise(e: {
  readonly rencontre: NouvelleRencontre;
  readonly annulee: Rencontre;
  readonly reprises: readonly Rencontre[];
}): Resultat<NouvelleRencontre> {
  const { rencontre, annulee } = e;
  if (!peutEtreReprise(annulee))
    return refuser(
      'regle-metier',
      'Seule une rencontre annulée, et qui n’est pas devenue un point d’une autre, se programme de nouveau : dupliquez-la.',
    );
  const autre = repriseDe(annulee, e.reprises);
  // The same form sent again is not another one.
  if (autre !== undefined && autre.cleCreation !== rencontre.cleCreation)
    return refuser(
      'regle-metier',
      `Cette rencontre est déjà reprise${autre.debut === undefined ? '' : ` le ${dateLongue(autre.debut)}`} : ouvrez celle qui la reprend, ou dupliquez-la.`,
    );
  const { ordreDuJour, serie } = annulee;
  const tient = ordreDuJour !== undefined && ordreDuJour.dureeMinutes <= rencontre.dureeMinutes;
  return reussite({
    ...rencontre,
    reprend: annulee.id,
    ...(serie === undefined ? {} : { serie }),
    ...(tient ? { ordreDuJour } : {}),
  });
}

/** Of the points proposed to the cancelled rencontre, those that follow it: neither dealt with nor refused. */
export const pointsQuiSuivent = (points: readonly PointPropose[]): readonly PointPropose[] =>
  points.filter(({ etat }) => etat !== 'Traité' && etat !== 'Écarté');

/**
 * The cancelled rencontres that another one, announced or held, has planned anew, however many times in a row: they count
 * once, as that one.
 */
export function dejaReprises(rencontres: readonly Pick<Rencontre, 'id' | 'etat' | 'reprend'>[]): ReadonlySet<string> {
  const parId = new Map(rencontres.map((r) => [r.id, r] as const));
  const reprises = new Set<string>();
  for (const r of rencontres) {
    if (r.etat !== 'Planifiée' && r.etat !== 'Tenue') continue;
    let avant = r.reprend;
    while (avant !== undefined && !reprises.has(avant) && parId.get(avant)?.etat === 'Annulée') {
      reprises.add(avant);
      avant = parId.get(avant)?.reprend;
    }
  }
  return reprises;
}
