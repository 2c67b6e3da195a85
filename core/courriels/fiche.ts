import type { remisesDe } from '../diffusions/remises.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Reglages } from '../reglages/definitions.ts';

/** What a mail about a fiche is made of. */
export interface CeQueDitLaFiche {
  readonly structure: Pick<Structure, 'id' | 'nom' | 'absorbees'>;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
  readonly diffusions: Parameters<typeof remisesDe>[1];
}
