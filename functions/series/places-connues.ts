import type { Serie } from '../../core/lists/series.list.ts';
import type { PlaceConnue } from '../../core/series/creer-seances.ts';
import type { Depots } from '../hote/depots.ts';

/** Why each structure is invited, as the first sitting says it, and its place, as the last one does. */
export async function placesConnues(depots: Depots, { nom }: Serie): Promise<ReadonlyMap<string, PlaceConnue>> {
  const { items: seances } = await depots.rencontres.lireOu('serie', nom);
  const [premiere, derniere] = [seances[0], seances.at(-1)];
  if (premiere === undefined || derniere === undefined) return new Map();
  const [debut, fin] = await Promise.all(
    [premiere, derniere].map(({ id }) => depots.participations.lireOu('rencontre', id)),
  );
  const roles = new Map(fin?.items.map(({ structure, role }) => [structure, role] as const));
  return new Map(
    debut?.items.map(({ structure, raison, role }) => [structure, { raison, role: roles.get(structure) ?? role }]),
  );
}
