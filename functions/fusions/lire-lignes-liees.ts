import { RENVOIS_AUX_CONTACTS, RENVOIS_AUX_STRUCTURES } from '../../core/annuaire/renvois.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { RowIdentity } from '../../core/lists/list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { type Depots, depotDe } from '../hote/depots.ts';

export interface LignesLiees {
  readonly survivante: Structure;
  readonly absorbee: Structure;
  /** Every row of the lists that link to structures or to contacts, and the two fiches. */
  readonly lignes: Readonly<Record<string, readonly RowIdentity[]>> & { readonly Contacts: readonly Contact[] };
  readonly illisibles: number;
}

const LISTES = [
  ...new Set([...[...RENVOIS_AUX_STRUCTURES, ...RENVOIS_AUX_CONTACTS].map((r) => r.liste), 'Campagnes']),
].filter((liste) => liste !== 'Contacts');

/**
 * All that a merge of these two fiches may touch. Whole lists: some of these links are in columns that SharePoint does
 * not filter on.
 */
export async function lireLignesLiees(
  depots: Depots,
  { survivante, absorbee }: { readonly survivante: string; readonly absorbee: string },
): Promise<LignesLiees> {
  const [s, a, contacts, ...autres] = await Promise.all([
    depots.structures.parId(survivante),
    depots.structures.parId(absorbee),
    depots.contacts.lire(),
    ...LISTES.map((liste) => depotDe(depots, liste).lire()),
  ]);
  return {
    survivante: s,
    absorbee: a,
    lignes: {
      ...Object.fromEntries(LISTES.map((liste, rang) => [liste, autres[rang]?.items ?? []])),
      Contacts: contacts.items,
      Structures: [s, a],
    },
    illisibles: new Set([contacts, ...autres].flatMap((lues) => lues.anomalies.map((x) => `${x.liste} ${x.id}`))).size,
  };
}
