import type { Environnement } from './environnement.ts';

/** Renewed this long before it expires. */
const MARGE_MS = 5 * 60_000;
export const PORTEE_DE_GRAPH = 'https://graph.microsoft.com/.default';

type DeLIdentite = Pick<Environnement, 'AZURE_CLIENT_ID'>;

/** The managed identity of the functions. */
export async function identiteGeree({ AZURE_CLIENT_ID: clientId }: DeLIdentite) {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return clientId === undefined ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId });
}

/**
 * The app token of the managed identity. The library is loaded at the first request that needs it, not at start:
 * it weighs more than all the rest of the bundle, and the probes of the host need none of it.
 */
export function jetonDIdentite(env: DeLIdentite): () => Promise<string> {
  let connu: Promise<{ token: string; expiresOnTimestamp: number }> | undefined;
  const demander = async () => (await identiteGeree(env)).getToken(PORTEE_DE_GRAPH);
  return async () => {
    const jeton = await connu?.catch(() => undefined);
    if (jeton !== undefined && jeton.expiresOnTimestamp - Date.now() > MARGE_MS) return jeton.token;
    connu = demander();
    return (await connu).token;
  };
}
