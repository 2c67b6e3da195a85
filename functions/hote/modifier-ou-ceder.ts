import type { ListDefinition, Patch } from '../../core/lists/list.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Depot } from '../../graph/listes-repository.ts';

/**
 * Changes a row as it was read, and gives its new eTag; undefined when another execution, or a person, has just changed
 * or removed it: it is theirs.
 */
export async function modifierOuCeder<L extends ListDefinition>(
  depot: Depot<L>,
  { id, eTag }: { readonly id: string; readonly eTag: string },
  modification: Patch<L>,
): Promise<string | undefined> {
  try {
    return await depot.modifier(id, eTag, modification);
  } catch (erreur) {
    if (estErreurGraph(erreur, 'conflit', 'introuvable')) return undefined;
    throw erreur;
  }
}
