import { chemin } from '../../graph/chemin.ts';
import { idSite, territoiresDuLocataire } from '../../infra/local/locataire.ts';
import { configurationOnglets } from '../../infra/local/reglages.ts';
import { ENVIRONNEMENT, ORIGINE } from './environnement-local.ts';

/** The only territory of the local tenant. */
export const lePremier = () => {
  const [premier] = territoiresDuLocataire();
  if (premier === undefined) throw new Error('aucun territoire');
  return premier;
};

/** What is reached outside of the client for Graph, all of it sound, without a network. */
export const joindreLeMonde = (maintenant: () => Date): typeof fetch => {
  const reponses: Readonly<Record<string, () => Response>> = {
    [`${ENVIRONNEMENT.GRAPH_URL}${chemin`/sites/${idSite}`}`]: () =>
      new Response(null, { status: 401, headers: { date: maintenant().toUTCString() } }),
    [ENVIRONNEMENT.JETONS_JWKS]: () => Response.json({ keys: [{ kty: 'RSA' }] }),
    [ENVIRONNEMENT.CANAL_FLUX_URL]: () =>
      Response.json({ error: { code: 'TriggerRequestMethodNotValid' } }, { status: 400 }),
    [`${ENVIRONNEMENT.URL_ONGLETS}/configuration.json`]: () =>
      Response.json(configurationOnglets(ORIGINE, lePremier())),
    [`${ORIGINE}/api/sante`]: () =>
      new Response(null, { status: 204, headers: { 'access-control-allow-origin': ORIGINE } }),
  };
  return (async (url: unknown) => {
    const reponse = reponses[String(url)]?.();
    if (reponse === undefined) throw new TypeError('fetch failed');
    return reponse;
  }) as typeof fetch;
};
