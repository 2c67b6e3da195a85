import Database from 'libsql';
import { LOCATAIRE, type SiteDuLocataire } from '../locataire.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (cle TEXT PRIMARY KEY, valeur INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS listes (
  id TEXT PRIMARY KEY, nom TEXT NOT NULL UNIQUE COLLATE NOCASE, titre TEXT NOT NULL UNIQUE COLLATE NOCASE, description TEXT NOT NULL,
  gabarit TEXT NOT NULL, systeme INTEGER NOT NULL, cree TEXT NOT NULL, modifie TEXT NOT NULL, auteur INTEGER NOT NULL, suivant INTEGER NOT NULL DEFAULT 1);
CREATE TABLE IF NOT EXISTS colonnes (
  id TEXT PRIMARY KEY, liste TEXT NOT NULL, nom TEXT NOT NULL COLLATE NOCASE, ordre INTEGER NOT NULL, definition TEXT NOT NULL, UNIQUE (liste, nom));
CREATE TABLE IF NOT EXISTS elements (
  liste TEXT NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, version INTEGER NOT NULL, seq INTEGER NOT NULL, cree TEXT NOT NULL, modifie TEXT NOT NULL,
  auteur INTEGER NOT NULL, editeur INTEGER NOT NULL, champs TEXT NOT NULL, supprime INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (liste, id));
CREATE INDEX IF NOT EXISTS elements_seq ON elements (liste, seq);
CREATE TABLE IF NOT EXISTS versions (
  liste TEXT NOT NULL, id INTEGER NOT NULL, version INTEGER NOT NULL, modifie TEXT NOT NULL, editeur INTEGER NOT NULL, PRIMARY KEY (liste, id, version));
CREATE TABLE IF NOT EXISTS permissions (id TEXT PRIMARY KEY, donnees TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS evenements (
  immuable TEXT PRIMARY KEY, regulier TEXT NOT NULL UNIQUE, organisateur TEXT NOT NULL, transaction_id TEXT, debut TEXT NOT NULL, fin TEXT NOT NULL,
  donnees TEXT NOT NULL, UNIQUE (organisateur, transaction_id));
CREATE TABLE IF NOT EXISTS courriels (n INTEGER PRIMARY KEY, donnees TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS presences (id TEXT PRIMARY KEY, reunion TEXT NOT NULL, donnees TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS fichiers (
  id TEXT PRIMARY KEY, parent TEXT NOT NULL, nom TEXT NOT NULL COLLATE NOCASE, dossier INTEGER NOT NULL, contenu TEXT NOT NULL, taille INTEGER NOT NULL,
  version INTEGER NOT NULL, cree TEXT NOT NULL, modifie TEXT NOT NULL, auteur INTEGER NOT NULL, UNIQUE (parent, nom));
CREATE TABLE IF NOT EXISTS activites (n INTEGER PRIMARY KEY, donnees TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS messages (id TEXT PRIMARY KEY, canal TEXT NOT NULL, donnees TEXT NOT NULL);
`;

const TABLES = [
  'meta',
  'listes',
  'colonnes',
  'elements',
  'versions',
  'permissions',
  'evenements',
  'courriels',
  'presences',
  'messages',
  'fichiers',
  'activites',
];

export type Valeur = string | number | null;

/** The stand-in's data: SQLite through prepared statements kept by their text. Every call is synchronous. */
export interface Magasin {
  /** Whose lists and files they are; the first one holds the mailboxes and the teams too. */
  readonly site: SiteDuLocataire;
  un<T>(sql: string, ...valeurs: Valeur[]): T | undefined;
  tous<T>(sql: string, ...valeurs: Valeur[]): T[];
  faire(sql: string, ...valeurs: Valeur[]): { readonly changes: number };
  /** All or nothing; may be nested. */
  ensemble<T>(travail: () => T): T;
  /** What `lire` says of what rarely changes: the lists, their columns, their people. Kept until `oublier`. */
  garder<T>(cle: string, lire: () => T): T;
  /** To call after any write to the lists, their columns or their people. */
  oublier(): void;
  /** Next value of a counter kept between starts. */
  suivant(compteur: string): number;
  vider(): void;
  fermer(): void;
}

const DURABLE = ['journal_mode = WAL', 'synchronous = NORMAL'];
const JETABLE = ['locking_mode = EXCLUSIVE', 'journal_mode = MEMORY', 'synchronous = OFF'];

/** Opens the file (`:memory:` keeps nothing) and creates what is missing. `jetable`: see `OptionsGraphLocal`. */
export function ouvrirMagasin(fichier: string, jetable = false, site: SiteDuLocataire = LOCATAIRE.site): Magasin {
  const base = new Database(fichier);
  for (const reglage of jetable ? JETABLE : DURABLE) base.pragma(reglage);
  base.exec(SCHEMA);
  const prepares = new Map<string, ReturnType<typeof base.prepare>>();
  const preparer = (sql: string) => {
    const connu = prepares.get(sql);
    if (connu !== undefined) return connu;
    const neuf = base.prepare(sql);
    prepares.set(sql, neuf);
    return neuf;
  };
  let profondeur = 0;
  const gardes = new Map<string, unknown>();

  const magasin: Magasin = {
    site,
    un: <T>(sql: string, ...valeurs: Valeur[]) => preparer(sql).get(...valeurs) as T | undefined,
    tous: <T>(sql: string, ...valeurs: Valeur[]) => preparer(sql).all(...valeurs) as T[],
    faire: (sql, ...valeurs) => preparer(sql).run(...valeurs),
    ensemble(travail) {
      if (profondeur > 0) return travail();
      base.exec('BEGIN IMMEDIATE');
      profondeur++;
      try {
        const resultat = travail();
        base.exec('COMMIT');
        return resultat;
      } catch (erreur) {
        base.exec('ROLLBACK');
        gardes.clear();
        throw erreur;
      } finally {
        profondeur--;
      }
    },
    garder<T>(cle: string, lire: () => T): T {
      if (gardes.has(cle)) return gardes.get(cle) as T;
      const lu = lire();
      gardes.set(cle, lu);
      return lu;
    },
    oublier: () => gardes.clear(),
    suivant: (compteur) =>
      magasin.un<{ valeur: number }>(
        'INSERT INTO meta (cle, valeur) VALUES (?, 1) ON CONFLICT (cle) DO UPDATE SET valeur = valeur + 1 RETURNING valeur',
        compteur,
      )?.valeur ?? 1,
    vider() {
      for (const { name } of magasin.tous<{ name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'champ_%'",
      ))
        base.exec(`DROP INDEX "${name}"`);
      for (const table of TABLES) base.exec(`DELETE FROM ${table}`);
      gardes.clear();
    },
    fermer() {
      prepares.clear();
      base.close();
    },
  };
  return magasin;
}
