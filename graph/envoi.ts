import type { GraphRequest } from '@microsoft/microsoft-graph-client';
import { Client } from '@microsoft/microsoft-graph-client/lib/src/Client.js';
import { ResponseType } from '@microsoft/microsoft-graph-client/lib/src/ResponseType.js';
import { verifierEntetes } from './entetes.ts';
import { creerFile } from './file.ts';
import { type Appel, Demande, Echappee, envoi, jeton, type Recu, reprise } from './intergiciels.ts';

export interface OptionsClient {
  /** `https://graph.microsoft.com/v1.0`, or the local default on this machine. */
  readonly baseUrl: string;
  /** `renouveler`: the one given last was refused; another is wanted. */
  readonly jeton: (renouveler: boolean) => Promise<string>;
  /** True when real credentials are configured: an origin other than Graph's is then refused. */
  readonly identifiantsReels?: boolean;
  readonly fetch?: typeof fetch;
  readonly attendre?: (ms: number) => Promise<void>;
  /** `NONISV|Intercommunalite|Maillage/x`. Browsers set their own. */
  readonly userAgent?: string;
  /** Requests in flight at once. Outlook takes 4 per application and mailbox. */
  readonly limiteConcurrence?: number;
  /** Milliseconds after which a silent request is given up. */
  readonly delaiMs?: number;
}

const USER_AGENT = 'NONISV|Intercommunalite|Maillage/0.1';
const DELAI_MS = 60_000;
const dansUnNavigateur = (): boolean => 'window' in globalThis || 'WorkerGlobalScope' in globalThis;
export const dormir = (ms: number): Promise<void> => new Promise((fini) => setTimeout(fini, ms));

const PAR_METHODE = {
  GET: (requete) => requete.get(),
  POST: (requete, corps) => requete.post(corps),
  PATCH: (requete, corps) => requete.patch(corps),
  PUT: (requete) => requete.put(''),
  DELETE: (requete) => requete.delete(),
} satisfies Record<Appel['methode'], (requete: GraphRequest, corps: string | undefined) => Promise<unknown>>;

/**
 * Sends calls through Microsoft’s client, on a chain of middlewares of ours: bounded in number, patient when the
 * service asks, given up with an `ErreurGraph`. What each link holds to: docs/decisions/0003-client-graph.md.
 */
export function creerEnvoi(
  options: OptionsClient,
  base: URL,
  attendre: (ms: number) => Promise<void>,
): (appel: Appel) => Promise<Recu> {
  const enFile = creerFile(options.limiteConcurrence ?? 4);
  const agent: Readonly<Record<string, string>> = dansUnNavigateur()
    ? {}
    : { 'User-Agent': options.userAgent ?? USER_AGENT };
  const client = Client.initWithMiddleware({
    middleware: [
      reprise(attendre),
      jeton(options.jeton, base),
      envoi(options.fetch ?? ((...demande) => fetch(...demande)), options.delaiMs ?? DELAI_MS),
    ],
  });
  return async (appel) => {
    const entetes = {
      Accept: 'application/json',
      ...agent,
      ...(appel.ifMatch === undefined ? {} : { 'If-Match': appel.ifMatch }),
      ...appel.entetes,
    };
    verifierEntetes(entetes);
    return enFile(async () => {
      const demande = new Demande(appel);
      const requete = client
        .api(appel.url)
        .headers(entetes)
        .middlewareOptions([demande])
        .responseType(ResponseType.RAW);
      await PAR_METHODE[appel.methode](requete, appel.corps).catch((erreur: unknown) => {
        throw erreur instanceof Echappee ? erreur.cause : erreur;
      });
      return demande.recu;
    });
  };
}
