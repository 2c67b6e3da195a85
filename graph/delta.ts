import type { EntreeDe } from './element-de-liste.ts';

/**
 * Brings rows up to date with `entrees`, in the order in which the service gave them. The same row may come several times: the last occurrence wins (Graph, "listItem: delta"). A deletion of an unknown row
 * is no news.
 */
export function appliquerDelta<T>(lignes: Map<string, T>, entrees: Iterable<EntreeDe<T>>): void {
  for (const entree of entrees) {
    if ('item' in entree) lignes.set(entree.id, entree.item);
    else lignes.delete(entree.id);
  }
}
