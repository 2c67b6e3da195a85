import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { LOCATAIRE } from '../locataire.ts';
import { AUDIENCE_D_ECHANGE, AUDIENCE_GRAPH, type Emetteur } from './emetteur.ts';
import type { RefusDeConnexion } from './refus.ts';

const RESSOURCES_GRAPH = new Set(['https://graph.microsoft.com', 'https://graph.microsoft.com/', AUDIENCE_GRAPH]);

/**
 * The managed identity endpoint of App Service (api-version 2019-08-01), so that ManagedIdentityCredential of
 * @azure/identity works unmodified in the functions. Guarded, as in Azure, by a secret header known to the functions alone.
 */
export function routesIdentite(emetteur: Emetteur, secret: string, refus?: RefusDeConnexion): Hono {
  return new Hono().get('/', async (c) => {
    if (!memeSecret(c.req.header('x-identity-header') ?? '', secret)) {
      return c.json({ statusCode: 401, message: 'En-tête X-IDENTITY-HEADER absent ou faux.' }, 401);
    }
    if (c.req.query('api-version') !== '2019-08-01') {
      return c.json({ statusCode: 400, message: 'api-version attendue : 2019-08-01.' }, 400);
    }
    const refuse = refus?.courant('fonctions');
    if (refuse !== undefined) return c.json({ statusCode: 400, message: refuse }, 400);
    const resource = c.req.query('resource') ?? '';
    if (resource === AUDIENCE_D_ECHANGE && c.req.query('client_id') === LOCATAIRE.identiteDActivite.clientId)
      return c.json(rendre(await emetteur.preuve(), resource));
    if (!RESSOURCES_GRAPH.has(resource)) {
      return c.json({ statusCode: 400, message: 'Cette identité n’a de droits que sur Microsoft Graph.' }, 400);
    }
    return c.json(rendre(await emetteur.jetonIdentite(), resource));
  });
}

const rendre = ({ jeton, expireLe }: { readonly jeton: string; readonly expireLe: number }, resource: string) => ({
  access_token: jeton,
  expires_on: String(expireLe),
  resource,
  token_type: 'Bearer',
});

function memeSecret(recu: string, attendu: string): boolean {
  const [a, b] = [Buffer.from(recu), Buffer.from(attendu)];
  return a.length === b.length && timingSafeEqual(a, b);
}
