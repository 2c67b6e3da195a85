import type { Contact } from '../../core/lists/contacts.list.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';

/**
 * Notes the day when these people were first told of their rights. A row that changes meanwhile is noted the next time.
 * Gives how many were noted.
 */
export async function informer(
  { depots }: Contexte,
  contacts: readonly Contact[],
  maintenant: string,
): Promise<number> {
  let notees = 0;
  for (const contact of contacts.filter((c) => c.informeLe === undefined)) {
    const eTag = await modifierOuCeder(depots.contacts, contact, { informeLe: aujourdhui(maintenant) });
    if (eTag !== undefined) notees += 1;
  }
  return notees;
}
