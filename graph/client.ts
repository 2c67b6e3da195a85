import type { z } from 'zod';
import { chaineDeRequete, type Requete } from './chemin.ts';
import { ErreurGraph } from './erreur.ts';
import { creerFile } from './file.ts';
import { verifierJeton, verifierOrigine } from './origine.ts';
import { erreurDeReponse, erreurDeReseau, jsonOuRien } from './reponse.ts';
import { deciderReprise, type Methode } from './retry.ts';

export type Entetes = Readonly<Record<string, string>>;

export interface OptionsLecture<T> {
  /** Checks the answer: what comes out is trusted. */
  readonly schema: z.ZodType<T>;
  readonly query?: Requete;
  readonly entetes?: Entetes;
  readonly signal?: AbortSignal;
}

export interface OptionsEcriture<T> extends OptionsLecture<T> {
  readonly corps?: unknown;
  /** eTag of what was read: the service refuses the change when it is no longer that. */
  readonly ifMatch?: string;
  /** A second execution changes nothing more than the first: the call may go again after a lost answer. */
  readonly rejouable?: boolean;
}

/** The reading half: all that a tab needs. Paths are relative to `/v1.0`. Failures are `ErreurGraph`. */
export interface LecteurGraph {
  lireJson<T>(chemin: string, options: OptionsLecture<T>): Promise<T>;
  /** Follows a link given by the service, verbatim. Refuses another origin: the token would go with it. */
  lireLien<T>(lien: string, options: Omit<OptionsLecture<T>, 'query'>): Promise<T>;
  /** Does this link belong to the Graph that this client speaks to? */
  estDIci(lien: string): boolean;
}

export interface ClientGraph extends LecteurGraph {
  /** POST or PATCH whose answer is read. */
  ecrireJson<T>(methode: 'POST' | 'PATCH', chemin: string, options: OptionsEcriture<T>): Promise<T>;
  /** POST or PATCH whose answer is empty or of no use. */
  ecrire(methode: 'POST' | 'PATCH', chemin: string, options?: Omit<OptionsEcriture<unknown>, 'schema'>): Promise<void>;
  supprimer(chemin: string, options?: { readonly ifMatch?: string; readonly signal?: AbortSignal }): Promise<void>;
  readonly attendre: (ms: number) => Promise<void>;
}

export interface OptionsClient {
  /** `https://graph.microsoft.com/v1.0`, or the local default on this machine. */
  readonly baseUrl: string;
  readonly jeton: () => Promise<string>;
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
const dormir = (ms: number): Promise<void> => new Promise((fini) => setTimeout(fini, ms));

interface Appel {
  readonly methode: Methode;
  readonly url: string;
  readonly entetes: Entetes;
  readonly corps?: string;
  readonly ifMatch?: string;
  readonly rejouable?: boolean;
  readonly signal?: AbortSignal;
}

/** An answer with its body read: parsed once, at the border. */
interface Recu {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly texte: string;
}

/** The only door to Microsoft Graph: bounded, patient, and strict on what comes back. Why not the stock client: docs/decisions/0003-client-graph.md. */
export function creerClientGraph(options: OptionsClient): ClientGraph {
  const base = verifierOrigine(options.baseUrl, { identifiantsReels: options.identifiantsReels ?? false });
  const racine = base.href.replace(/\/$/, '');
  const attendre = options.attendre ?? dormir;
  const enFile = creerFile(options.limiteConcurrence ?? 4);
  const envoi = options.fetch ?? ((...a: Parameters<typeof fetch>) => fetch(...a));

  const essayer = async (appel: Appel): Promise<Recu> => {
    const jeton = await options.jeton();
    verifierJeton(jeton, base);
    const delai = AbortSignal.timeout(options.delaiMs ?? DELAI_MS);
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
  };

  const appeler = (appel: Appel): Promise<Recu> =>
    enFile(async () => {
      let incertain = false;
      for (let tentative = 1; ; tentative += 1) {
        appel.signal?.throwIfAborted();
        const issue = await essayer(appel).catch((cause: unknown) => erreurDeReseau(cause, appel.signal));
        const reponse = issue instanceof ErreurGraph ? undefined : issue;
        if (reponse?.ok === true) return reponse;
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

  const relatif = (chemin: string, requete?: Requete): string => {
    if (!chemin.startsWith('/')) throw new Error('Un chemin de Graph est relatif et commence par « / ».');
    return `${racine}${chemin}${chaineDeRequete(requete)}`;
  };
  const estDIci = (lien: string): boolean => {
    const url = URL.parse(lien);
    return url !== null && url.origin === base.origin && url.href.startsWith(`${racine}/`);
  };
  const appelEcriture = (methode: Methode, chemin: string, o: Omit<OptionsEcriture<unknown>, 'schema'>): Appel => ({
    methode,
    url: relatif(chemin, o.query),
    entetes: o.entetes ?? {},
    ...(o.corps === undefined ? {} : { corps: JSON.stringify(o.corps) }),
    ...(o.ifMatch === undefined ? {} : { ifMatch: o.ifMatch }),
    ...(o.rejouable === undefined ? {} : { rejouable: o.rejouable }),
    ...(o.signal === undefined ? {} : { signal: o.signal }),
  });
  const lire = async <T>(url: string, o: Omit<OptionsLecture<T>, 'query'>): Promise<T> =>
    analyser(
      await appeler({
        methode: 'GET',
        url,
        entetes: o.entetes ?? {},
        ...(o.signal === undefined ? {} : { signal: o.signal }),
      }),
      o.schema,
    );

  return {
    attendre,
    estDIci,
    lireJson: async (chemin, o) => lire(relatif(chemin, o.query), o),
    lireLien: async (lien, o) => {
      if (!estDIci(lien)) throw new ErreurGraph('reponse-inattendue');
      return lire(lien, o);
    },
    ecrireJson: async (methode, chemin, o) => analyser(await appeler(appelEcriture(methode, chemin, o)), o.schema),
    ecrire: async (methode, chemin, o = {}) => {
      await appeler(appelEcriture(methode, chemin, o));
    },
    supprimer: async (chemin, o = {}) => {
      await appeler(appelEcriture('DELETE', chemin, o));
    },
  };
}

function analyser<T>({ status: statut, texte }: Recu, schema: z.ZodType<T>): T {
  const lu = schema.safeParse(jsonOuRien(texte));
  if (!lu.success) throw new ErreurGraph('reponse-inattendue', { statut, cause: lu.error });
  return lu.data;
}
