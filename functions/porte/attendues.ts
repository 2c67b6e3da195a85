import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { type StructureALaPorte, structuresAttendues } from '../../core/porte/accueil.ts';
import type { Contexte } from '../hote/contexte.ts';

/** Those that the page of the door names. From the annuaire in memory: a room opens the page all at once. */
export async function lireAttendues(
  { depots, annuaire }: Contexte,
  { id }: Pick<Rencontre, 'id'>,
): Promise<readonly StructureALaPorte[]> {
  const [participations, { situees }] = await Promise.all([depots.participations.lireOu('rencontre', id), annuaire()]);
  return structuresAttendues(
    participations.items,
    situees.map(({ structure }) => structure),
  );
}
