import { aQuiEcrire } from '../../core/liens/a-qui-ecrire.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import type { Depots } from '../hote/depots.ts';

/**
 * The structures invited to a rencontre, each with the person to write to: the contact chosen, else the one proposed
 * for its theme.
 */
export async function lireInvites(
  depots: Depots,
  { id, thematique }: Pick<Rencontre, 'id' | 'thematique'>,
): Promise<readonly { readonly structure: Structure; readonly contact?: Contact }[]> {
  const { items } = await depots.participations.lireOu('rencontre', id);
  if (items.length === 0) return [];
  const [structures, contacts] = await Promise.all([depots.structures.lire(), depots.contacts.lire()]);
  const parId = new Map(structures.items.map((s) => [s.id, s]));
  return items.flatMap((p) => {
    const structure = parId.get(p.structure);
    if (structure === undefined) return [];
    const contact = aQuiEcrire(contacts.items, p.structure, { choisi: p.contact, thematique });
    return [contact === undefined ? { structure } : { structure, contact }];
  });
}
