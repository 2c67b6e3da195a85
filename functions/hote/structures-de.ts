import type { Depots } from './depots.ts';

const DUREE_MS = 60_000;
const ENTREES_MAX = 1000;

/**
 * The structures that a person represents: the active rows of Contacts that hold both the object id and the tenant of
 * the account. Remembered for a minute, so that a series of acts costs one reading; a right that is withdrawn is gone a
 * minute later.
 */
export function creerStructuresDe(depots: Pick<Depots, 'contacts'>, maintenantMs: () => number) {
  const connus = new Map<string, { readonly jusqua: number; readonly structures: readonly string[] }>();
  return async (oid: string, tid: string): Promise<readonly string[]> => {
    const cle = `${oid}.${tid}`;
    const connu = connus.get(cle);
    if (connu !== undefined && connu.jusqua > maintenantMs()) return connu.structures;
    const { items } = await depots.contacts.lireOu('oid', oid);
    const structures = [...new Set(items.filter((c) => c.actif && c.tid === tid).map((c) => c.structure))];
    if (connus.size >= ENTREES_MAX) connus.clear();
    // Whoever has just been attached does not wait for it.
    if (structures.length > 0) connus.set(cle, { jusqua: maintenantMs() + DUREE_MS, structures });
    return structures;
  };
}
