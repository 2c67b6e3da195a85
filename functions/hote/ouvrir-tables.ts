import { join } from 'node:path';
import type { TableClient } from '@azure/data-tables';
import { dormir } from '../../graph/envoi.ts';
import { unALaFoisEnTable } from './baux-en-table.ts';
import { type Compter, compterEnMemoire } from './compteurs.ts';
import { compterEnTable } from './compteurs-en-table.ts';
import type { Environnement } from './environnement.ts';
import { identiteGeree } from './jeton-identite.ts';
import { type Reserve, reserveEnMemoire } from './journal-en-retard.ts';
import { reserveEnTable } from './reserve-en-table.ts';
import type { Sels } from './sels.ts';
import { selsEnDossier } from './sels-en-dossier.ts';
import { selsEnTable } from './sels-en-table.ts';
import { type Tours, toursEnMemoire, toursEnTable } from './tours-des-minuteurs.ts';
import { alerterSansAppel } from './traces.ts';
import { type UnALaFois, unALaFoisIci } from './un-a-la-fois.ts';

/** The tables of the storage that every territory of an installation shares; undefined where there is none. */
export type Tables = ((nom: string) => Promise<TableClient>) | undefined;

/** One client for each table, whatever the number of territories: each would ask for tokens of its own. */
export function partagerTables(env: Pick<Environnement, 'COMPTEURS_URL' | 'AZURE_CLIENT_ID'>): Tables {
  const { COMPTEURS_URL: url } = env;
  if (url === undefined) return undefined;
  const ouvertes = new Map<string, Promise<TableClient>>();
  return (nom) => {
    const ouverte = ouvertes.get(nom) ?? ouvrirTable(url, nom, env);
    ouvertes.set(nom, ouverte);
    ouverte.catch(() => ouvertes.delete(nom));
    return ouverte;
  };
}

type DuTerritoire = Pick<Environnement, 'LIENS_SECRET' | 'RANGEMENT'>;

/** One count for all instances where a storage is given; else there is but one instance. Its keys are those of the territory: they are stored under its secret. */
export function ouvrirCompteurs({ LIENS_SECRET: secret }: DuTerritoire, tables: Tables): Compter {
  const secours = compterEnMemoire(Date.now);
  if (tables === undefined) return secours;
  return compterEnTable({
    ouvrir: () => tables('compteurs'),
    secret,
    maintenantMs: Date.now,
    secours,
    alerter: alerterSansAppel('compteurs'),
  });
}

/** One at a time over all instances, in the same storage; else in this one. */
export function ouvrirUnALaFois({ LIENS_SECRET: secret }: DuTerritoire, tables: Tables): UnALaFois {
  if (tables === undefined) return unALaFoisIci(Date.now);
  return unALaFoisEnTable({
    ouvrir: () => tables('baux'),
    secret,
    maintenantMs: Date.now,
    attendre: dormir,
    alerter: alerterSansAppel('baux'),
  });
}

/** The name of a partition, for the territory. */
const partitionDe = (nom: string, { RANGEMENT }: DuTerritoire): string =>
  RANGEMENT === '' ? nom : `${nom} ${RANGEMENT}`;

/** Where the lines of the journal wait: in the same storage where there is one, so that an instance that stops loses none. */
export function ouvrirReserve(env: DuTerritoire, tables: Tables): Reserve {
  const secours = reserveEnMemoire();
  return tables === undefined
    ? secours
    : reserveEnTable({ ouvrir: () => tables('journalEnRetard'), secours, partition: partitionDe('journal', env) });
}

/** Where the salts of the codes of the public are: in the same storage, or in a folder of this machine. */
export function ouvrirSels(env: DuTerritoire & Pick<Environnement, 'SELS_DOSSIER'>, tables: Tables): Sels | undefined {
  const { SELS_DOSSIER: dossier } = env;
  if (tables !== undefined) return selsEnTable(() => tables('sels'), partitionDe('sels', env));
  return dossier === undefined ? undefined : selsEnDossier(join(dossier, env.RANGEMENT));
}

/** When each timer went round last: in the same storage, for all instances; else in this one. */
export const ouvrirTours = (env: DuTerritoire, tables: Tables): Tours =>
  tables === undefined ? toursEnMemoire() : toursEnTable(() => tables('tours'), partitionDe('tours', env));

/** Every table that is opened here. */
export const TABLES = ['compteurs', 'baux', 'journalEnRetard', 'sels', 'tours'] as const;

async function ouvrirTable(
  url: string,
  nom: string,
  env: Pick<Environnement, 'AZURE_CLIENT_ID'>,
): Promise<TableClient> {
  const { TableClient } = await import('@azure/data-tables');
  // A person waits behind: better kept here than late.
  return new TableClient(url, nom, await identiteGeree(env), { retryOptions: { maxRetries: 1 } });
}
