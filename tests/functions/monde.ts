import { idSite, LOCATAIRE } from '../../infra/local/locataire.ts';
import { ENVIRONNEMENT, ORIGINE } from './environnement-local.ts';

/** What the world answers at an address: the answer, or nothing where the network fails. */
export type Reponses = Readonly<Record<string, () => Response>>;

const CONFIGURATION = {
  clientId: LOCATAIRE.application,
  locataire: LOCATAIRE.id,
  apiUrl: `${ORIGINE}/api`,
  siteId: idSite,
  portees: { graph: ['https://graph.microsoft.com/Sites.Selected'], api: [`${LOCATAIRE.application}/access_as_user`] },
};

/** What the pages say of themselves, some of it changed. */
export const lesPages = (changes: Partial<typeof CONFIGURATION> = {}) =>
  Response.json({ ...CONFIGURATION, ...changes });

export const leFlux = (status: number, code: string) => Response.json({ error: { code, message: code } }, { status });

/** The addresses outside Graph that a sound installation reaches, without a network; `autres` answer in their place. */
export function unMonde({
  maintenant,
  autres = {},
}: {
  readonly maintenant: () => Date;
  readonly autres?: Reponses | undefined;
}): typeof fetch {
  const sain: Reponses = {
    [ENVIRONNEMENT.GRAPH_URL]: () => new Response(null, { status: 401, headers: { date: maintenant().toUTCString() } }),
    [ENVIRONNEMENT.JETONS_JWKS]: () => Response.json({ keys: [{ kty: 'RSA' }] }),
    [ENVIRONNEMENT.CANAL_FLUX_URL]: () => leFlux(400, 'TriggerRequestMethodNotValid'),
    [`${ENVIRONNEMENT.URL_ONGLETS}/configuration.json`]: () => lesPages(),
    [`${ORIGINE}/api/sante`]: () =>
      new Response(null, { status: 204, headers: { 'access-control-allow-origin': ORIGINE } }),
  };
  return (async (url: unknown) => {
    const reponse = (autres[String(url)] ?? sain[String(url)])?.();
    if (reponse === undefined) throw new TypeError('fetch failed');
    return reponse;
  }) as typeof fetch;
}
