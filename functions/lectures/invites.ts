import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import type { Depots } from '../depots.ts';

/** The structures invited to a rencontre, each with the person to write to: the contact chosen, else the main one, else any active one with an address. */
export async function lireInvites(
  depots: Depots,
  rencontre: string,
): Promise<readonly { readonly structure: Structure; readonly contact?: Contact }[]> {
  const { items } = await depots.participations.lireOu('rencontre', rencontre);
  if (items.length === 0) return [];
  const [structures, contacts] = await Promise.all([depots.structures.lire(), depots.contacts.lire()]);
  const parId = new Map(structures.items.map((s) => [s.id, s]));
  return items.flatMap((p) => {
    const structure = parId.get(p.structure);
    if (structure === undefined) return [];
    const contact = aQuiEcrire(contacts.items, p.structure, p.contact);
    return [contact === undefined ? { structure } : { structure, contact }];
  });
}

/** Whom to write to in a structure. Undefined when nobody there has an address. */
export function aQuiEcrire(contacts: readonly Contact[], structure: string, choisi?: string): Contact | undefined {
  const joignables = contacts.filter((c) => c.structure === structure && c.actif && c.courriel !== undefined);
  return joignables.find((c) => c.id === choisi) ?? joignables.find((c) => c.principal) ?? joignables[0];
}
