import { ErreurGraph } from './erreur.ts';
import { creerFile } from './file.ts';
import { verifierJeton } from './origine.ts';
import { erreurDeReponse, erreurDeReseau } from './reponse.ts';
import { deciderReprise, type Methode } from './retry.ts';

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

export const USER_AGENT = 'NONISV|Intercommunalite|Maillage/0.1';
const DELAI_MS = 60_000;
const dansUnNavigateur = (): boolean => 'window' in globalThis || 'WorkerGlobalScope' in globalThis;
export const dormir = (ms: number): Promise<void> => new Promise((fini) => setTimeout(fini, ms));

/** One call, ready to be sent as often as it takes. */
export interface Appel {
  readonly methode: Methode;
  readonly url: string;
  readonly entetes: Readonly<Record<string, string>>;
  readonly corps?: string;
  readonly ifMatch?: string;
  readonly rejouable?: boolean;
  readonly signal?: AbortSignal;
}

/** An answer with its body read: parsed once, at the border. */
export interface Recu {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly texte: string;
}

/** Sends calls: bounded in number, patient when the service asks, given up with an `ErreurGraph`. */
export function creerEnvoi(
  options: OptionsClient,
  base: URL,
  attendre: (ms: number) => Promise<void>,
): (appel: Appel) => Promise<Recu> {
  const enFile = creerFile(options.limiteConcurrence ?? 4);
  return (appel) =>
    enFile(async () => {
      let incertain = false;
      let renouveler = false;
      for (let tentative = 1; ; tentative += 1) {
        appel.signal?.throwIfAborted();
        const issue = await essayer(options, base, appel, renouveler).catch((cause: unknown) =>
          erreurDeReseau(cause, appel.signal),
        );
        const reponse = issue instanceof ErreurGraph ? undefined : issue;
        if (reponse?.ok === true) return reponse;
        // A refused token changed nothing: once, another one is asked for. It may have been revoked before its time.
        if (reponse?.status === 401 && !renouveler) {
          renouveler = true;
          continue;
        }
        const decision = deciderReprise({
          methode: appel.methode,
          tentative,
          ...(reponse === undefined ? {} : { statut: reponse.status }),
          retryAfter: reponse?.headers.get('Retry-After') ?? null,
          rateLimitReset: reponse?.headers.get('RateLimit-Reset') ?? null,
          avecIfMatch: appel.ifMatch !== undefined,
          rejouable: appel.rejouable ?? false,
          maintenant: Date.now(),
          alea: Math.random(),
        });
        if (decision.suite === 'arreter')
          throw issue instanceof ErreurGraph ? issue : erreurDeReponse(issue, issue.texte, incertain);
        if (reponse?.status !== 429) incertain = true;
        // The place in the queue is kept while waiting: a throttled client slows down as a whole.
        await attendre(decision.ms);
      }
    });
}

async function essayer(options: OptionsClient, base: URL, appel: Appel, renouveler: boolean): Promise<Recu> {
  const jeton = await options.jeton(renouveler);
  verifierJeton(jeton, base);
  const delai = AbortSignal.timeout(options.delaiMs ?? DELAI_MS);
  const envoi = options.fetch ?? fetch;
  const reponse = await envoi(appel.url, {
    method: appel.methode,
    headers: {
      Accept: 'application/json',
      ...(dansUnNavigateur() ? {} : { 'User-Agent': options.userAgent ?? USER_AGENT }),
      ...(appel.corps === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(appel.ifMatch === undefined ? {} : { 'If-Match': appel.ifMatch }),
      ...appel.entetes,
      Authorization: `Bearer ${jeton}`,
    },
    redirect: 'error',
    signal: appel.signal === undefined ? delai : AbortSignal.any([appel.signal, delai]),
    ...(appel.corps === undefined ? {} : { body: appel.corps }),
  });
  // The body is drained here, so that a connection cut halfway counts as silence and is tried again.
  return { ok: reponse.ok, status: reponse.status, headers: reponse.headers, texte: await reponse.text() };
}
