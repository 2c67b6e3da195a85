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
import { alerterSansAppel } from './traces.ts';
import { type UnALaFois, unALaFoisIci } from './un-a-la-fois.ts';

/** One count for all instances where a storage is given; else there is but one instance. */
export function ouvrirCompteurs(env: Environnement): Compter {
  const secours = compterEnMemoire(Date.now);
  const { COMPTEURS_URL: url } = env;
  if (url === undefined) return secours;
  return compterEnTable({
    ouvrir: () => ouvrirTable(url, 'compteurs', env),
    secret: env.LIENS_SECRET,
    maintenantMs: Date.now,
    secours,
    alerter: alerterSansAppel('compteurs'),
  });
}

/** One at a time over all instances, in the same storage; else in this one. */
export function ouvrirUnALaFois(env: Environnement): UnALaFois {
  const { COMPTEURS_URL: url } = env;
  if (url === undefined) return unALaFoisIci(Date.now);
  return unALaFoisEnTable({
    ouvrir: () => ouvrirTable(url, 'baux', env),
    secret: env.LIENS_SECRET,
    maintenantMs: Date.now,
    attendre: dormir,
    alerter: alerterSansAppel('baux'),
  });
}

/** Where the lines of the journal wait: in the same storage where there is one, so that an instance that stops loses none. */
export function ouvrirReserve(env: Environnement): Reserve {
  const secours = reserveEnMemoire();
  const { COMPTEURS_URL: url } = env;
  return url === undefined
    ? secours
    : reserveEnTable({ ouvrir: () => ouvrirTable(url, 'journalEnRetard', env), secours });
}

/** Where the salts of the codes of the public are: in the same storage, or in a folder of this machine. */
export function ouvrirSels(env: Environnement): Sels | undefined {
  const { COMPTEURS_URL: url, SELS_DOSSIER: dossier } = env;
  if (url !== undefined) return selsEnTable(() => ouvrirTable(url, 'sels', env));
  return dossier === undefined ? undefined : selsEnDossier(dossier);
}

async function ouvrirTable(url: string, nom: string, env: Environnement): Promise<TableClient> {
  const { TableClient } = await import('@azure/data-tables');
  // A person waits behind: better kept here than late.
  return new TableClient(url, nom, await identiteGeree(env), { retryOptions: { maxRetries: 1 } });
}
