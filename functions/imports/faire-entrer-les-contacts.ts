import type { z } from 'zod';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import type { importerStructures as contrat } from '../../core/contrats/imports.ts';
import { grouper } from '../../core/grouper.ts';
import { planifierContact } from '../../core/imports/planifier-contact.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Appel } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { contactsDe } from '../hote/un-a-la-fois.ts';

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
    const dire = { lus, structure: issue.id, information, maintenant: appel.maintenant };
    const entree = await faireEntrer(contexte, dire, parStructure.get(issue.id) ?? []);
    parStructure.set(issue.id, entree.siens);
    const phrases = [...(issue.message === undefined ? [] : [issue.message]), ...entree.phrases];
    const message = phrases.length === 0 ? {} : { message: phrases.join(' ') };
    dites.push({ ...issue, contacts: entree.sorts.map((sort) => DIT[sort]), ...message });
  }
  const ecrits = dites.flatMap((i) => i.contacts ?? []).filter((c) => c === 'cree' || c === 'complete').length;
  if (ecrits > 0) await journaliser(contexte, appel, contexte.depots.contacts, { detail: `${ecrits} par un fichier` });
  return dites;
}

const DIT = { creer: 'cree', completer: 'complete', inchange: 'inchange', laisse: 'laisse' } as const;

interface Dits {
  readonly lus: readonly Parameters<typeof planifierContact>[0]['lu'][];
  readonly structure: string;
  readonly information: Parameters<typeof planifierContact>[0]['information'];
  readonly maintenant: string;
}

/** The persons of one structure. When one is to be written, what is there is read again in turn with whoever changes them by hand. */
async function faireEntrer(contexte: Contexte, dits: Dits, lus: readonly Contact[]) {
  const { structure } = dits;
  const planifier = (siens: readonly Contact[]) => (lu: Dits['lus'][number]) =>
    planifierContact({ ...dits, lu, siens });
  const entrer = async (avant: readonly Contact[]) => {
    let siens = avant;
    const sorts: ReturnType<typeof planifierContact>['sort'][] = [];
    const phrases: string[] = [];
    for (const lu of dits.lus) {
      const sort = planifier(siens)(lu);
      if (sort.sort === 'laisse') phrases.push(`${lu.nom} : ${sort.motif}.`);
      if (sort.sort === 'creer' || sort.sort === 'completer') siens = await ecrire(contexte, sort, siens);
      sorts.push(sort.sort);
    }
    return { siens, sorts, phrases };
  };
  const aEcrire = dits.lus.map(planifier(lus)).some(({ sort }) => sort === 'creer' || sort === 'completer');
  if (!aEcrire) return entrer(lus);
  return contexte.unALaFois(contactsDe(structure), async () =>
    entrer((await contexte.depots.contacts.lireOu('structure', structure)).items),
  );
}

async function ecrire(
  { depots }: Contexte,
  sort: Extract<ReturnType<typeof planifierContact>, { readonly sort: 'creer' | 'completer' }>,
  siens: readonly Contact[],
): Promise<readonly Contact[]> {
  if (sort.sort === 'creer') return [...siens, (await depots.contacts.creerSiAbsent(sort.contact)).ligne];
  const eTag = await depots.contacts.modifier(sort.id, sort.eTag, sort.patch);
  return siens.map((c) => (c.id === sort.id ? { ...c, ...sort.patch, eTag } : c));
}
