import type { ListDefinition, Patch, Row, RowIdentity } from '../../core/lists/list.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Depot } from '../../graph/listes-repository.ts';

const ESSAIS = 5;

/**
 * Saves columns that must be saved because something has already happened outside (a meeting made, a mail sent),
 * although the row may have changed meanwhile: reads it again and, while `encore` says so, writes again. Gives the row
 * as it then is, and whether we wrote it.
 */
export async function enregistrerMalgreTout<L extends ListDefinition>(
  depot: Depot<L>,
  lue: Row<L> & RowIdentity,
  modification: Patch<L>,
  encore: (actuelle: Row<L>) => boolean = () => true,
): Promise<{ readonly ligne: Row<L>; readonly ecrite: boolean }> {
  let actuelle = lue;
  for (let essai = 1; ; essai += 1) {
    try {
      await depot.modifier(actuelle.id, actuelle.eTag, modification);
      return { ligne: await depot.parId(lue.id), ecrite: true };
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'conflit') || essai >= ESSAIS) throw erreur;
      actuelle = (await depot.parId(lue.id)) as Row<L> & RowIdentity;
      if (!encore(actuelle)) return { ligne: actuelle, ecrite: false };
    }
  }
}
