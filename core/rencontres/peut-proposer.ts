import { type Acteur, autoriser } from '../droits/droits.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { estPassee } from './prochaine-etape.ts';

/** May this person propose a point for this rencontre, today? */
export function peutProposer(acteur: Acteur | undefined, rencontre: Rencontre, maintenant: string): boolean {
  if (acteur === undefined || rencontre.etat === 'Annulée' || estPassee(rencontre, maintenant)) return false;
  const [structure] = acteur.structures;
  return autoriser(acteur, 'proposer-point', structure === undefined ? {} : { structure }).permis;
}
