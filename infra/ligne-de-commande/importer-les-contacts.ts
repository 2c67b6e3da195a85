import { Temporal } from 'temporal-polyfill';
import { parIdentite } from '../../core/imports/identite.ts';
import { type Information, planifierContact } from '../../core/imports/planifier-contact.ts';
import type { LigneLue } from '../../core/imports/structures.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import type { Cible } from './cible.ts';

/** Writes the persons that lines name, once the structures of the lines are there: the same file twice changes nothing. */
export async function importerLesContacts(
  { client, site }: Cible,
  lignes: readonly LigneLue[],
  information: Information,
): Promise<void> {
  const depot = creerDepot(client, site, contacts);
  const [{ items: fiches }, { items }] = await Promise.all([creerDepot(client, site, structures).lire(), depot.lire()]);
  const laFiche = parIdentite(fiches);
  const connus = [...items];
  const maintenant = Temporal.Now.instant().toString();
  for (const { structure, contacts: lus = [] } of lignes) {
    const fiche = laFiche(structure);
    if (fiche === undefined) continue;
    for (const lu of lus) {
      const siens = connus.filter((c) => c.structure === fiche.id);
      const sort = planifierContact({ lu, structure: fiche.id, siens, information, maintenant });
      if (sort.sort === 'creer') connus.push((await depot.creerSiAbsent(sort.contact)).ligne);
      if (sort.sort === 'completer') await depot.modifier(sort.id, sort.eTag, sort.patch);
    }
  }
}
