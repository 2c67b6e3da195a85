import type { Context, Middleware, MiddlewareOptions } from '@microsoft/microsoft-graph-client';
import { GraphClientError } from '@microsoft/microsoft-graph-client/lib/src/GraphClientError.js';
import { ErreurGraph, estErreurGraph } from './erreur.ts';
import { verifierJeton } from './origine.ts';
import { erreurDeReponse, erreurDeReseau } from './reponse.ts';
import { deciderReprise, type Methode } from './retry.ts';

/** One call, ready to be sent as often as it takes. */
export interface Appel {
  readonly methode: Methode;
  readonly url: string;
  readonly entetes: Readonly<Record<string, string>>;
  readonly corps?: string;
  /** A body that is no text. */
  readonly octets?: Uint8Array<ArrayBuffer>;
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

/** What goes with a call along the chain: where it stands, and what came back last. */
export class Demande implements MiddlewareOptions {
  readonly appel: Appel;
  /** The token sent last was refused. */
  renouveler = false;
  #recu: Recu | undefined;
  constructor(appel: Appel) {
    this.appel = appel;
  }
  recevoir(recu: Recu): void {
    this.#recu = recu;
  }
  get recu(): Recu {
    if (this.#recu === undefined) throw new Error('Aucune réponse n’a été reçue.');
    return this.#recu;
  }
}

/** What a link of the chain throws, kept whole: the client of Microsoft makes one of its own errors of any other. */
export class Echappee extends GraphClientError {
  override readonly cause: unknown;
  constructor(cause: unknown) {
    super('echappee');
    Object.setPrototypeOf(this, Echappee.prototype);
    this.cause = cause;
  }
}

type Suite = (contexte: Context) => Promise<void>;

function maillon(agir: (demande: Demande, contexte: Context, suite: Suite) => Promise<void>): Middleware {
  let suivant: Middleware | undefined;
  return {
    setNext: (m) => {
      suivant = m;
    },
    execute: (contexte) => {
      const demande = contexte.middlewareControl?.getMiddlewareOptions(Demande);
      if (!(demande instanceof Demande)) throw new Error('Cette demande n’est pas passée par le client de la maison.');
      return agir(demande, contexte, async (c) => suivant?.execute(c));
    },
  };
}

/** Tries again what may be, when it may be. */
export const reprise = (attendre: (ms: number) => Promise<void>): Middleware =>
  maillon(async (demande, contexte, suite) => {
    try {
      await insister(demande, () => suite(contexte), attendre);
    } catch (cause) {
      throw new Echappee(cause);
    }
  });

async function insister(
  demande: Demande,
  essayer: () => Promise<void>,
  attendre: (ms: number) => Promise<void>,
): Promise<void> {
  const { appel } = demande;
  let incertain = false;
  for (let tentative = 1; ; tentative += 1) {
    appel.signal?.throwIfAborted();
    const issue = await essayer().then(
      () => demande.recu,
      (cause: unknown) => {
        if (!estErreurGraph(cause, 'indisponible')) throw cause;
        return cause;
      },
    );
    const reponse = issue instanceof ErreurGraph ? undefined : issue;
    if (reponse?.ok === true) return;
    // A refused token changed nothing: once, another one is asked for. It may have been revoked before its time.
    if (reponse?.status === 401 && !demande.renouveler) {
      demande.renouveler = true;
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
}

/** Gives the token, to Graph and to nobody else. */
export const jeton = (obtenir: (renouveler: boolean) => Promise<string>, base: URL): Middleware =>
  maillon(async ({ appel, renouveler }, contexte, suite) => {
    const lu = await obtenir(renouveler).catch(silence(appel.signal));
    verifierJeton(lu, base);
    const headers = new Headers(contexte.options?.headers);
    headers.set('Authorization', `Bearer ${lu}`);
    await suite({ ...contexte, options: { ...contexte.options, headers } });
  });

/** Sends, and reads the answer to its end: a connection cut halfway counts as silence and is tried again. */
export const envoi = (envoyer: typeof fetch, delaiMs: number): Middleware =>
  maillon(async (demande, { options }) => {
    const { url, corps, octets, signal } = demande.appel;
    // Not `AbortSignal.timeout`: its timer would outlive the answer, with all that it holds.
    const delai = new AbortController();
    const minuterie = setTimeout(() => delai.abort(new DOMException('Sans réponse.', 'TimeoutError')), delaiMs);
    const entetes = new Headers(options?.headers);
    if (corps === undefined && octets === undefined) entetes.delete('Content-Type');
    // Past the client of Microsoft, which takes the whole buffer behind a piece of it.
    const demandees = octets === undefined ? options : { ...options, body: octets };
    // The address as it was given: that of a next link, taken apart and put together again by the client, would not
    // be the same.
    const jusqua = signal === undefined ? delai.signal : AbortSignal.any([signal, delai.signal]);
    const ecouter = async (): Promise<Recu> => {
      const reponse = await envoyer(url, { ...demandees, headers: entetes, redirect: 'error', signal: jusqua });
      const { ok, status, headers } = reponse;
      return { ok, status, headers, texte: await reponse.text() };
    };
    try {
      demande.recevoir(await ecouter().catch(silence(signal)));
    } finally {
      clearTimeout(minuterie);
    }
  });

/** Only what the network did not do may be tried again: what is thrown while a request is put together is our fault. */
const silence =
  (signal: AbortSignal | undefined) =>
  (cause: unknown): never => {
    throw erreurDeReseau(cause, signal);
  };
