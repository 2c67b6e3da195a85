import type { WireItem } from '../core/lists/list.ts';
import type { EntreeDelta } from './element-de-liste.ts';

export type Elements = ReadonlyMap<string, WireItem>;

/**
 * The rows after `entrees`, in the order in which the service gave them. The same row may come several times: the last occurrence wins
 * (Graph, "listItem: delta"). A deletion of an unknown row is no news. Gives a new map: the one received stays what it was.
 */
export function appliquerDelta(avant: Elements, entrees: Iterable<EntreeDelta>): Elements {
  const apres = new Map(avant);
  for (const entree of entrees) {
    if ('item' in entree) apres.set(entree.id, entree.item);
    else apres.delete(entree.id);
  }
  return apres;
}
