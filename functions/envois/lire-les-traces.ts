import type { Traces } from '../../core/envois/journal-des-envois.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import type { Contexte } from '../hote/contexte.ts';

/** Every trace of what was sent to a structure. Throws when there is none of this number. */
export async function lireLesTraces(
  { depots }: Contexte,
  id: string,
): Promise<Traces & { readonly structure: Structure }> {
  const structure = await depots.structures.parId(id);
  const [contacts, sollicitations, participations, diffusions, rencontres, campagnes] = await Promise.all([
    depots.contacts.lireOu('structure', id),
    depots.sollicitations.lireOu('structure', id),
    depots.participations.lireOu('structure', id),
    depots.diffusions.lireOu('structure', id),
    depots.rencontres.lire(),
    depots.campagnes.lire(),
  ]);
  return {
    structure,
    contacts: contacts.items,
    sollicitations: sollicitations.items,
    participations: participations.items,
    diffusions: diffusions.items,
    rencontres: rencontres.items,
    campagnes: campagnes.items,
  };
}
