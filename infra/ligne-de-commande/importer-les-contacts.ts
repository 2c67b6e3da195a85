import { Temporal } from 'temporal-polyfill';
import { grouper } from '../../core/grouper.ts';
import { parIdentite } from '../../core/imports/identite.ts';
import { type Information, planifierContact } from '../../core/imports/planifier-contact.ts';
import type { LignePlanifiee } from '../../core/imports/planifier-structures.ts';
import type { LigneLue } from '../../core/imports/structures.ts';
import { type Contact, contacts } from '../../core/lists/contacts.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import type { Cible } from './cible.ts';

interface PersonnesAEcrire {
  readonly lignes: readonly LigneLue[];
  /** What the lines became: the persons of a line left aside do not come in. */
  readonly plan: readonly LignePlanifiee[];
  readonly information: Information;
}

/** Writes the persons that lines name, once the structures of the lines are there: the same file twice changes nothing. */
export async function importerLesContacts(
  { client, site }: Cible,
  { lignes, plan, information }: PersonnesAEcrire,
): Promise<void> {
  const depot = creerDepot(client, site, contacts);
  const [{ items: fiches }, { items }] = await Promise.all([creerDepot(client, site, structures).lire(), depot.lire()]);
  const laFiche = parIdentite(fiches);
  const prevues = new Map(plan.map((prevue) => [prevue.numero, prevue]));
  const parStructure = new Map<string, readonly Contact[]>(grouper(items, (c) => c.structure));
  const maintenant = Temporal.Now.instant().toString();
  for (const { numero, structure, contacts: lus = [] } of lignes) {
    const prevue = prevues.get(numero);
    if (prevue === undefined || prevue.sort === 'laissee' || prevue.sort === 'a-trancher') continue;
    const id = prevue.sort === 'creer' ? laFiche(structure)?.id : prevue.id;
    if (id === undefined) continue;
    let siens = parStructure.get(id) ?? [];
    for (const lu of lus) {
      const sort = planifierContact({ lu, structure: id, siens, information, maintenant });
      if (sort.sort === 'creer') siens = [...siens, (await depot.creerSiAbsent(sort.contact)).ligne];
      if (sort.sort === 'completer') {
        const eTag = await depot.modifier(sort.id, sort.eTag, sort.patch);
        siens = siens.map((c) => (c.id === sort.id ? { ...c, ...sort.patch, eTag } : c));
      }
    }
    parStructure.set(id, siens);
  }
}
