import type { z } from 'zod';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import type { importerStructures as contrat } from '../../core/contrats/imports.ts';
import { grouper } from '../../core/grouper.ts';
import { planifierContact } from '../../core/imports/planifier-contact.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Appel } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';

type Issue = ReponseDe<typeof contrat>['lignes'][number];
type Corps = z.output<NonNullable<typeof contrat.corps>>;

/** Writes the persons of the lines whose structure is there, one after the other for each structure: the same file twice changes nothing. */
export async function faireEntrerLesContacts(
  contexte: Contexte,
  appel: Pick<Appel, 'acteur' | 'maintenant'> & Parameters<typeof journaliser>[1] & { readonly corps: Corps },
  issues: readonly Issue[],
): Promise<Issue[]> {
  const { lignes, information = 'a-faire' } = appel.corps;
  const personnes = new Map(lignes.flatMap((l) => (l.contacts === undefined ? [] : [[l.numero, l.contacts] as const])));
  if (personnes.size === 0) return [...issues];
  const { items } = await contexte.depots.contacts.lire();
  const parStructure = new Map<string, readonly Contact[]>(grouper(items, (c) => c.structure));
  const dites: Issue[] = [];
  for (const issue of issues) {
    const lus = personnes.get(issue.numero);
    if (lus === undefined || issue.id === undefined) {
      dites.push(issue);
      continue;
    }
    const phrases = issue.message === undefined ? [] : [issue.message];
    const sorts: NonNullable<Issue['contacts']> = [];
    let siens = parStructure.get(issue.id) ?? [];
    for (const lu of lus) {
      const sort = planifierContact({ lu, structure: issue.id, siens, information, maintenant: appel.maintenant });
      if (sort.sort === 'laisse') phrases.push(`${lu.nom} : ${sort.motif}.`);
      if (sort.sort === 'creer' || sort.sort === 'completer') siens = await ecrire(contexte, sort, siens);
      sorts.push(DIT[sort.sort]);
    }
    parStructure.set(issue.id, siens);
    dites.push({ ...issue, contacts: sorts, ...(phrases.length === 0 ? {} : { message: phrases.join(' ') }) });
  }
  const ecrits = dites.flatMap((i) => i.contacts ?? []).filter((c) => c === 'cree' || c === 'complete').length;
  if (ecrits > 0) await journaliser(contexte, appel, contexte.depots.contacts, { detail: `${ecrits} par un fichier` });
  return dites;
}

const DIT = { creer: 'cree', completer: 'complete', inchange: 'inchange', laisse: 'laisse' } as const;

async function ecrire(
  { depots }: Contexte,
  sort: Extract<ReturnType<typeof planifierContact>, { readonly sort: 'creer' | 'completer' }>,
  siens: readonly Contact[],
): Promise<readonly Contact[]> {
  if (sort.sort === 'creer') return [...siens, (await depots.contacts.creerSiAbsent(sort.contact)).ligne];
  const eTag = await depots.contacts.modifier(sort.id, sort.eTag, sort.patch);
  return siens.map((c) => (c.id === sort.id ? { ...c, ...sort.patch, eTag } : c));
}
