import { direRemises, remisesDe } from '../diffusions/remises.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Reglages } from '../reglages/definitions.ts';

/** What a mail about a fiche is made of. */
export interface CeQueDitLaFiche {
  readonly structure: Pick<Structure, 'id' | 'nom' | 'absorbees'>;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
  readonly diffusions: Parameters<typeof remisesDe>[1];
}

/** « Votre fiche a été remise à 14 structures. »: why it matters that it is true. Nothing when it never was. */
export function remisesDeLaFiche({
  structure,
  diffusions,
}: Pick<CeQueDitLaFiche, 'structure' | 'diffusions'>): readonly string[] {
  const dites = direRemises(remisesDe(structure, diffusions));
  return dites === undefined ? [] : [dites];
}
