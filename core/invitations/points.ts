import { type Resultat, refuser } from '../contrats/erreur.ts';
import type { PointPropose } from '../lists/points-ordre-du-jour.list.ts';

/** Points that a structure may have waiting at one rencontre: neither a forwarded link nor an account fills an ordre du jour. */
export const POINTS_PAR_INVITEE = 5;

/** May the structure propose one more? Those that the coordination retained count no longer; `cle`: the one that is being proposed. */
export function refusDUnPointDePlus(
  points: readonly PointPropose[],
  { structure, cle }: { readonly structure: string; readonly cle?: string | undefined },
): Resultat<never> | undefined {
  const autres = points.filter((p) => p.structure === structure && p.cle !== cle && p.etat !== 'Retenu');
  return autres.length < POINTS_PAR_INVITEE ? undefined : ASSEZ;
}

const ASSEZ = refuser(
  'regle-metier',
  `Votre structure a déjà proposé ${POINTS_PAR_INVITEE} points : corrigez l’un d’eux, ou retirez-le.`,
);
