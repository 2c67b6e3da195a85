import type { Contact } from '../../core/lists/contacts.list.ts';
import { aujourdhui } from '../../core/temps/paris.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';

/** Notes the day when these people were first told of their rights. A row that changes meanwhile is noted the next time. Gives how many were noted. */
export async function informer(
  { depots }: Contexte,
  contacts: readonly Contact[],
  maintenant: string,
): Promise<number> {
  let notees = 0;
  for (const { id, eTag } of contacts.filter((c) => c.informeLe === undefined)) {
    try {
      await depots.contacts.modifier(id, eTag, { informeLe: aujourdhui(maintenant) });
      notees += 1;
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'conflit')) throw erreur;
    }
  }
  return notees;
}
