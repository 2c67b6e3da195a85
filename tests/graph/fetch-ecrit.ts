import { type ClientGraph, creerClientGraph, type OptionsClient } from '../../graph/client.ts';

export interface Requete {
  readonly methode: string;
  readonly url: string;
  readonly entetes: Headers;
  readonly corps: unknown;
}

export type Reponse = (requete: Requete, rang: number) => Response | Promise<Response>;

export const json = (corps: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(corps), { status, headers: { 'Content-Type': 'application/json', ...headers } });

export const refus = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  json({ error: { code, message: 'Camille Estève n’a pas le droit', innerError: {} } }, status, headers);

/** The network does not answer. */
export const silence: Reponse = () => {
  throw new TypeError('fetch failed');
};

export const BASE = 'https://graph.microsoft.com/v1.0';

export interface Banc {
  readonly client: ClientGraph;
  readonly requetes: Requete[];
  /** Waits asked for, in ms: nothing really waits. */
  readonly attentes: number[];
  readonly fetch: typeof fetch;
}

/** A client whose network answers from a script: a list played once, or a function that answers everything. */
export function banc(script: readonly Reponse[] | Reponse, options: Partial<OptionsClient> = {}): Banc {
  const requetes: Requete[] = [];
  const attentes: number[] = [];
  const faux = async (url: unknown, init: RequestInit = {}): Promise<Response> => {
    const requete: Requete = {
      methode: init.method ?? 'GET',
      url: decodeURIComponent(String(url)),
      entetes: new Headers(init.headers),
      corps: init.body === undefined ? undefined : JSON.parse(String(init.body)),
    };
    requetes.push(requete);
    const reponse = typeof script === 'function' ? script : script[requetes.length - 1];
    if (reponse === undefined) throw new Error(`Requête imprévue : ${requete.methode} ${requete.url}`);
    return reponse(requete, requetes.length);
  };
  const client = creerClientGraph({
    baseUrl: BASE,
    jeton: async () => 'jeton',
    fetch: faux as typeof fetch,
    attendre: async (ms) => void attentes.push(ms),
    ...options,
  });
  return { client, requetes, attentes, fetch: faux as typeof fetch };
}

/** The code of the failure of a promise. */
export const codeDe = (promesse: Promise<unknown>): Promise<unknown> =>
  promesse.then(
    () => 'aucun refus',
    (e: unknown) => (e as { code?: unknown }).code ?? e,
  );
