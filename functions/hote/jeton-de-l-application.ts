import { z } from 'zod';
import { ErreurGraph } from '../../graph/erreur.ts';
import type { Environnement } from './environnement.ts';
import { PORTEE_DE_GRAPH } from './jeton-identite.ts';

/** What the assertion of a managed identity is for: proving an application that trusts it. */
const ECHANGE = 'api://AzureADTokenExchange/.default';
const MARGE_MS = 5 * 60_000;
const rendu = z.object({ access_token: z.string(), expires_in: z.number() });

/**
 * The token of the application of the manifest, for Graph: the activity feed takes notices from no other. It has neither
 * secret nor certificate: it trusts a managed identity (federated credential), whose own token proves it.
 */
export function jetonDeLApplication(env: Environnement): () => Promise<string> {
  let connu: { readonly jeton: string; readonly jusqua: number } | undefined;
  return async () => {
    if (connu !== undefined && connu.jusqua > Date.now()) return connu.jeton;
    const { ManagedIdentityCredential } = await import('@azure/identity');
    const identite = new ManagedIdentityCredential({ clientId: env.ACTIVITE_IDENTITE ?? '' });
    // Nothing has been told yet: whatever fails here, what was to be said leaves another way.
    const preuve = await identite.getToken(ECHANGE).catch(sansPreuve);
    const reponse = await fetch(env.JETONS_EMETTEUR.replace(/\/v2\.0\/?$/, '/oauth2/v2.0/token'), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: env.API_AUDIENCE,
        scope: PORTEE_DE_GRAPH,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: preuve.token,
      }),
      signal: AbortSignal.timeout(10_000),
    }).catch(sansPreuve);
    const lu = rendu.safeParse(await reponse.json().catch(() => undefined));
    // The body of a refusal names the identity and the application: it is not kept.
    if (!lu.success) throw new ErreurGraph('non-authentifie', { statut: reponse.status });
    connu = { jeton: lu.data.access_token, jusqua: Date.now() + lu.data.expires_in * 1000 - MARGE_MS };
    return connu.jeton;
  };
}

/** Its own message names the identity: it is not kept. */
const sansPreuve = (): never => {
  throw new ErreurGraph('non-authentifie', { statut: 0 });
};
