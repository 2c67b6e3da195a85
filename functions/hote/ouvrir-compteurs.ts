import type { TableClient } from '@azure/data-tables';
import { type Compter, compterEnMemoire } from './compteurs.ts';
import { compterEnTable } from './compteurs-en-table.ts';
import type { Environnement } from './environnement.ts';
import { identiteGeree } from './jeton-identite.ts';

const TABLE = 'compteurs';

/** One count for all instances where a storage is given; else there is but one instance. */
export function ouvrirCompteurs(env: Environnement): Compter {
  const secours = compterEnMemoire(Date.now);
  const { COMPTEURS_URL: url } = env;
  if (url === undefined) return secours;
  return compterEnTable({
    ouvrir: () => ouvrirTable(url, env),
    secret: env.LIENS_SECRET,
    maintenantMs: Date.now,
    secours,
    // No call to attach it to: the host keeps what is written there.
    alerter: (champs) => void process.stderr.write(`${JSON.stringify({ evenement: 'compteurs', ...champs })}\n`),
  });
}

async function ouvrirTable(url: string, env: Environnement): Promise<TableClient> {
  const { TableClient } = await import('@azure/data-tables');
  // A person waits behind: better counted here than late.
  return new TableClient(url, TABLE, await identiteGeree(env), { retryOptions: { maxRetries: 1 } });
}
