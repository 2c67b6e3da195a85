import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { WireItem } from '../core/lists/list.ts';
import type { Apercu, EtatListe, Magasin } from './magasin.ts';

/** What is kept of a state beside its rows. */
interface Entete {
  readonly empreinte: string;
  readonly lienDelta: string;
  readonly parties: number;
}
type Ligne = readonly [id: string, item: WireItem];

interface Base extends DBSchema {
  readonly entetes: { key: string; value: Entete };
  readonly parties: { key: [cle: string, rang: number]; value: readonly Ligne[] };
  readonly apercus: { key: string; value: Apercu };
}

const NOM = 'maillage';
const VERSION = 2;
const MAGASINS = ['entetes', 'parties', 'apercus'] as const;
/** Rows of a part: small, so that none keeps the page waiting while it is copied, and that a change writes little. */
const PAR_PARTIE = 500;

/** The states of this page, as they were last read or written: a refresh neither reads the disk again nor parses unchanged rows again. */
const enMemoire = new Map<string, EtatListe>();

let base: Promise<IDBPDatabase<Base>> | undefined;

/** One connection for the page: opening one takes as long as reading the first rows. */
function ouvrir(): Promise<IDBPDatabase<Base>> {
  const oublier = () => {
    base = undefined;
  };
  base ??= openDB<Base>(NOM, VERSION, {
    upgrade: (db) => {
      // Version 1 kept a state in one piece: it is read again from the service.
      for (const nom of db.objectStoreNames) db.deleteObjectStore(nom);
      for (const nom of MAGASINS) db.createObjectStore(nom);
    },
    // A newer page of this product asks for the place.
    blocking: (_avant, _apres, { target }) => {
      oublier();
      (target as IDBDatabase).close();
    },
    terminated: oublier,
  }).catch((cause: unknown) => {
    oublier();
    throw cause;
  });
  return base;
}

/** Opens the storage before it is needed. */
export const ouvrirStockage = async (): Promise<void> => void (await sansStockage(ouvrir));

/**
 * A store in the browser: rows and delta link are put in one transaction, only the parts that changed being written. `cle` must carry who reads
 * (oid and tid) as well as the list: two people of one browser do not see each other's rows. A browser that refuses storage simply starts cold.
 */
export function creerMagasinIndexedDb(cle: string): Magasin {
  return {
    lire: async () => {
      const connu = enMemoire.get(cle) ?? (await sansStockage(async () => lireEtat(await ouvrir(), cle)));
      if (connu !== undefined) enMemoire.set(cle, connu);
      return connu;
    },
    remplacer: async (etat) => {
      const avant = enMemoire.get(cle);
      enMemoire.set(cle, etat);
      await sansStockage(async () => ecrireEtat(await ouvrir(), cle, etat, avant));
    },
    lireApercu: () => sansStockage(async () => (await ouvrir()).get('apercus', cle)),
    garderApercu: async (apercu) => {
      await sansStockage(async () => void (await (await ouvrir()).put('apercus', apercu, cle)));
    },
    effacer: async () => {
      enMemoire.delete(cle);
      await sansStockage(async () => {
        const tx = (await ouvrir()).transaction(MAGASINS, 'readwrite');
        await Promise.all([
          tx.objectStore('entetes').delete(cle),
          tx.objectStore('parties').delete(partiesDe(cle)),
          tx.objectStore('apercus').delete(cle),
          tx.done,
        ]);
      });
    },
  };
}

const partiesDe = (cle: string, depuis = 0): IDBKeyRange =>
  IDBKeyRange.bound([cle, depuis], [cle, Number.MAX_SAFE_INTEGER]);

async function lireEtat(base: IDBPDatabase<Base>, cle: string): Promise<EtatListe | undefined> {
  const tx = base.transaction(['entetes', 'parties']);
  const entete = await tx.objectStore('entetes').get(cle);
  if (entete === undefined) return undefined;
  // One request a part: the browser copies each in a turn of its own, and may answer to the person in between.
  const lues = await Promise.all(
    Array.from({ length: entete.parties }, (_, rang) => tx.objectStore('parties').get([cle, rang])),
  );
  const { empreinte, lienDelta } = entete;
  return { empreinte, lienDelta, items: new Map(lues.flatMap((partie) => partie ?? [])) };
}

const enParties = (items: EtatListe['items']): readonly (readonly Ligne[])[] => {
  const lignes = [...items];
  return Array.from({ length: Math.ceil(lignes.length / PAR_PARTIE) }, (_, rang) =>
    lignes.slice(rang * PAR_PARTIE, (rang + 1) * PAR_PARTIE),
  );
};

const memesLignes = (a: readonly Ligne[], b: readonly Ligne[] | undefined): boolean =>
  a.length === b?.length && a.every(([, item], i) => item === b[i]?.[1]);

async function ecrireEtat(base: IDBPDatabase<Base>, cle: string, etat: EtatListe, avant: EtatListe | undefined) {
  const parties = enParties(etat.items);
  const connues = avant === undefined ? [] : enParties(avant.items);
  const tx = base.transaction(['entetes', 'parties'], 'readwrite');
  const magasin = tx.objectStore('parties');
  const entete = { empreinte: etat.empreinte, lienDelta: etat.lienDelta, parties: parties.length };
  await Promise.all([
    tx.objectStore('entetes').put(entete, cle),
    ...parties.flatMap((partie, rang) =>
      memesLignes(partie, connues[rang]) ? [] : [magasin.put(partie, [cle, rang])],
    ),
    magasin.delete(partiesDe(cle, parties.length)),
    tx.done,
  ]);
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
  await sansStockage(async () => {
    const ouverte = await ouvrir();
    await Promise.all(MAGASINS.map((nom) => ouverte.clear(nom)));
  });
}
