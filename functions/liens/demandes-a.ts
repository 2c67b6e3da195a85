import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { type DemandeFaite, demandesRecentes } from '../../core/sollicitations/demandes.ts';
import type { Contexte } from '../hote/contexte.ts';

/** What a structure was asked in the thirty days of its budget. `lues`: the rencontres, when the caller has them. */
export async function demandesA(
  { depots }: Contexte,
  structure: string,
  maintenant: string,
  lues?: readonly Rencontre[],
): Promise<readonly DemandeFaite[]> {
  const [sollicitations, participations, rencontres] = await Promise.all([
    depots.sollicitations.lireOu('structure', structure),
    depots.participations.lireOu('structure', structure),
    lues ?? depots.rencontres.lire().then(({ items }) => items),
  ]);
  return demandesRecentes(
    { sollicitations: sollicitations.items, participations: participations.items, rencontres },
    maintenant,
  );
}
