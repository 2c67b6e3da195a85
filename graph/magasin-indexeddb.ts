import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { EtatListe, Magasin } from './magasin.ts';

interface Base extends DBSchema {
  readonly etats: { key: string; value: EtatListe };
}

const NOM = 'maillage';

/** The states of this page, as they were last read or written: a refresh neither reads the disk again nor parses unchanged rows again. */
const enMemoire = new Map<string, EtatListe>();

/**
 * A store in the browser, one record a list: state and delta link are put in one transaction. `cle` must carry who reads (oid and tid) as well as the list:
 * two people of one browser do not see each other's rows. A browser that refuses storage simply starts cold.
 */
export function creerMagasinIndexedDb(cle: string): Magasin {
  let base: Promise<IDBPDatabase<Base>> | undefined;
  const ouvrir = (): Promise<IDBPDatabase<Base>> => {
    base ??= openDB<Base>(NOM, 1, { upgrade: (db) => void db.createObjectStore('etats') }).catch((cause: unknown) => {
      base = undefined;
      throw cause;
    });
    return base;
  };
  return {
    lire: async () => {
      const connu = enMemoire.get(cle) ?? (await sansStockage(async () => (await ouvrir()).get('etats', cle)));
      if (connu !== undefined) enMemoire.set(cle, connu);
      return connu;
    },
    remplacer: async (etat) => {
      enMemoire.set(cle, etat);
      await sansStockage(async () => void (await (await ouvrir()).put('etats', etat, cle)));
    },
    effacer: async () => {
      enMemoire.delete(cle);
      await sansStockage(async () => (await ouvrir()).delete('etats', cle));
    },
  };
}

/** Private windows and full disks refuse IndexedDB: reading from the network still works. */
async function sansStockage<T>(acces: () => Promise<T>): Promise<T | undefined> {
  try {
    return await acces();
  } catch {
    return undefined;
  }
}

/** Erases everything that this product keeps in the browser (sign-out, shared computer). */
export async function effacerToutIndexedDb(): Promise<void> {
  enMemoire.clear();
  await sansStockage(async () => (await openDB<Base>(NOM, 1)).clear('etats'));
}
