import { type Resultat, refuser } from '../contrats/erreur.ts';
import type { PointPropose } from '../lists/points-ordre-du-jour.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { refusDeProposer } from '../rencontres/transitions.ts';
import { estALOrdreDuJour } from './points-reportes.ts';

const PRIS = refuser(
  'regle-metier',
  'Ce point est déjà dans l’ordre du jour : demandez à la coordination de le changer, ou de l’en retirer.',
);
const REGLE = refuser('regle-metier', 'Ce point a déjà été reporté, traité ou écarté : proposez-en un autre.');

/**
 * Why whoever proposed a point may no longer correct it or take it back; undefined while they may: until it stands in
 * the ordre du jour, where others count on it.
 */
export function refusDeChangerLePoint(
  point: Pick<PointPropose, 'id' | 'etat'>,
  rencontre: Rencontre,
  maintenant: string,
): Resultat<never> | undefined {
  const refus = refusDeProposer(rencontre);
  if (refus !== undefined) return refus;
  if (estPassee(rencontre, maintenant)) return PASSEE;
  if (point.etat === 'Retenu' || estALOrdreDuJour(point, rencontre)) return PRIS;
  return point.etat === 'Proposé' ? undefined : REGLE;
}

const PASSEE = refuser('regle-metier', 'Cette rencontre est passée : proposez votre point pour la prochaine.');
