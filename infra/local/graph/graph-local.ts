import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { territoiresDuLocataire } from '../locataire.ts';
import { couper, type RegistrePannes } from '../pannes.ts';
import { type ActiviteRecue, lireActivites } from './activites.ts';
import { CHEMIN_DES_CONTENUS, creerAdresses } from './adresses-de-fichiers.ts';
import { type CourrielEnvoye, lireCourriels, rangerLesCourriels } from './courriel.ts';
import { creerDebit } from './debit.ts';
import { creerDebitExchange, type LimitesExchange } from './debit-exchange.ts';
import { expirerJetons } from './delta.ts';
import { ErreurGraph } from './erreurs.ts';
import { type Evenement, tousLesEvenements } from './evenements.ts';
import { cheminRelatif, creerExecuteur } from './executeur.ts';
import { contenuA } from './fichiers.ts';

import { amorcerPersonnes } from './identites.ts';
import { type Magasin, ouvrirMagasin } from './magasin.ts';
import { aLaSeconde, type Monde, type PorteurGraph, type Reponse } from './monde.ts';
import { deposerRapport, type Presence } from './reunions.ts';

export interface Echange {
  readonly request: {
    readonly method: string;
    /** Relative to /v1.0. */
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
}

export interface OptionsGraphLocal {
  /** Origin that links in answers carry, e.g. http://localhost:3000 */
  readonly baseUrl: string;
  /** SQLite file, or ':memory:'. */
  readonly fichier: string;
  /** Nobody else opens this file, and it does not outlive the process: neither locks nor a journal to come back from a crash. */
  readonly jetable?: boolean;
  readonly maintenant: () => Date;
  /** Who the Authorization header speaks for; undefined is a 401. */
  readonly verifierJeton: (authorization: string | undefined) => Promise<PorteurGraph | undefined>;
  /** Receives every exchange that was answered, without its token. */
  readonly trace?: (echange: Echange) => void;
  readonly pannes?: RegistrePannes;
  /** Resource units per application and minute before a 429. */
  readonly unitesParMinute?: number;
  /** What a mailbox takes; Exchange Online's limits by default. */
  readonly exchange?: LimitesExchange;
}

/** Dates in ISO UTC. */
export interface RapportPresence {
  readonly debut: string;
  readonly fin: string;
  readonly presences: readonly Presence[];
}

export interface GraphLocal {
  /** To mount at /graph/v1.0 (`app.route`), or to call as it is: everything up to /v1.0 in the path is dropped. */
  readonly app: Hono;
  /** As `fetch` on it, without a server between: the address whole, a body that is a text; the answer is read by `text` or `json`. */
  demander(url: string, init?: RequestInit): Promise<Response>;
  fermer(): void;
  /** E-mails and calendar messages sent, oldest first. */
  boiteEnvoi(): CourrielEnvoye[];
  rangerLesCourriels(): void;
  /** Notices in the activity feeds, oldest first. */
  activites(): readonly ActiviteRecue[];
  /** Every event of every calendar, cancelled ones included, by start. */
  evenements(): Evenement[];
  /** Files an attendance report under a meeting, as Teams does when a session ends. Gives its id. */
  deposerRapportPresence(joinUrl: string, rapport: RapportPresence): string;
  /** Forgets everything: lists, calendar, outbox. */
  reinitialiser(): void;
  /** Every delta token given so far answers 410 from now on. */
  expirerJetonsDelta(): void;
  /** Replaces what a mailbox takes; false when these are no limits. */
  reglerExchange(corps: unknown): boolean;
}

/** An answer whose text is at hand: a body is a stream, which is dear to make and to read back. */
class ReponseEnTexte extends Response {
  readonly #texte: string;
  constructor(texte: string, init: ResponseInit) {
    super(null, init);
    this.#texte = texte;
  }
  override readonly text = async (): Promise<string> => this.#texte;
  override readonly json = async (): Promise<unknown> => JSON.parse(this.#texte);
  override readonly clone = (): Response => this;
}

interface Arrivee {
  readonly methode: string;
  readonly url: string;
  readonly entetes: Headers;
  readonly texte: string;
  /** The body of a PUT: a file. */
  readonly octets?: Uint8Array;
}

interface Rendue {
  readonly texte: string | undefined;
  readonly init: ResponseInit;
}

const UNITES_PAR_MINUTE = 60_000;

/** Each site has its own: the first the file that is named, the next ones beside it. */
const fichierDuSite = (fichier: string, rang: number): string =>
  rang === 0 || fichier === ':memory:' ? fichier : fichier.replace(/(?:\.sqlite)?$/, `-${rang + 1}.sqlite`);

function lireCorps(texte: string, entetes: Headers): unknown {
  if (texte === '') return undefined;
  try {
    if (/^application\/json\b/i.test(entetes.get('content-type') ?? '')) return JSON.parse(texte);
  } catch {
    // Falls to the refusal below, the same for a wrong type and for broken JSON.
  }
  throw new ErreurGraph(
    400,
    'BadRequest',
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );
}

/** The stand-in for Microsoft Graph: as strict as the service, on one SQLite file a site. */
export function creerGraphLocal(options: OptionsGraphLocal): GraphLocal {
  const bases = territoiresDuLocataire().map(({ site }, rang) =>
    ouvrirMagasin(fichierDuSite(options.fichier, rang), options.jetable, site),
  );
  const [db] = bases as [Magasin, ...Magasin[]];
  const debit = creerDebit(options.unitesParMinute ?? UNITES_PAR_MINUTE);
  const exchange = creerDebitExchange(options.exchange);
  const amorcer = () => {
    for (const base of bases) amorcerPersonnes(base, aLaSeconde(options.maintenant()));
  };
  amorcer();
  const mondes = bases.map(
    (base): Monde => ({
      db: base,
      base: `${options.baseUrl}/graph/v1.0`,
      maintenant: options.maintenant,
      exchange,
      fichiers: creerAdresses(options.baseUrl),
    }),
  );
  const [monde] = mondes as [Monde, ...Monde[]];

  const executeur = creerExecuteur((site) => mondes.find((m) => m.db.site === site) ?? monde, debit, options.pannes);

  const identifier = async (entetes: Headers): Promise<PorteurGraph> => {
    const porteur = await options.verifierJeton(entetes.get('authorization') ?? undefined);
    if (porteur !== undefined) return porteur;
    throw new ErreurGraph(401, 'InvalidAuthenticationToken', 'Access token is empty or invalid.', {
      entetes: {
        'www-authenticate':
          'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
      },
    });
  };

  /** Undefined when a fault cuts the connection. */
  const repondre = async (arrivee: Arrivee): Promise<Rendue | undefined> => {
    const { methode, entetes } = arrivee;
    const url = new URL(arrivee.url);
    const chemin = cheminRelatif(url);
    const panne = options.pannes?.tirer(methode, `/graph/v1.0${chemin}`);
    let corps: unknown;
    let reponse: Reponse;
    try {
      corps = arrivee.octets ?? lireCorps(arrivee.texte, entetes);
      const porteur = await identifier(entetes);
      reponse = await exchange.occuper(porteur.appId, chemin, options.maintenant(), async () => {
        await options.pannes?.attendre(panne);
        return executeur.executer({ methode, chemin, query: url.searchParams, entetes, corps, porteur }, panne);
      });
    } catch (erreur) {
      reponse = executeur.rendreErreur(erreur, entetes);
    }
    if (panne?.effet === 'coupure') return undefined;
    const rendus = {
      date: options.maintenant().toUTCString(),
      'request-id': randomUUID(),
      'odata-version': '4.0',
      ...reponse.entetes,
    };
    if (options.trace !== undefined) {
      const { authorization: _, ...demandes } = Object.fromEntries(entetes);
      options.trace({
        request: {
          method: methode,
          url: chemin + url.search,
          headers: demandes,
          ...(corps === undefined || corps instanceof Uint8Array ? {} : { body: corps }),
        },
        response: {
          status: reponse.status,
          headers: rendus,
          ...(reponse.corps === undefined ? {} : { body: reponse.corps }),
        },
      });
    }
    const { status } = reponse;
    if (reponse.corps === undefined) return { texte: undefined, init: { status, headers: rendus } };
    const headers = { 'content-type': 'application/json;odata.metadata=minimal', ...rendus };
    return { texte: JSON.stringify(reponse.corps), init: { status, headers } };
  };

  const app = new Hono();
  app.all('*', async ({ req: { raw }, env }) => {
    const { method: methode, url, headers: entetes } = raw;
    const adresse = new URL(url);
    if (adresse.pathname.startsWith(CHEMIN_DES_CONTENUS)) return contenuA(mondes, adresse, entetes);
    const corps =
      methode === 'PUT' ? { texte: '', octets: new Uint8Array(await raw.arrayBuffer()) } : { texte: await raw.text() };
    const rendue = await repondre({ methode, url, entetes, ...corps });
    return rendue === undefined ? couper(env) : new Response(rendue.texte ?? null, rendue.init);
  });

  return {
    app,
    async demander(url, { method: methode = 'GET', headers, body } = {}) {
      const adresse = new URL(url);
      const entetes = new Headers(headers);
      if (adresse.pathname.startsWith(CHEMIN_DES_CONTENUS)) return contenuA(mondes, adresse, entetes);
      const corps = body instanceof Uint8Array ? { texte: '', octets: body } : { texte: String(body ?? '') };
      const rendue = await repondre({ methode, url, entetes, ...corps });
      return rendue === undefined ? couper(undefined) : new ReponseEnTexte(rendue.texte ?? '', rendue.init);
    },
    fermer: () => {
      for (const base of bases) base.fermer();
    },
    boiteEnvoi: () => lireCourriels(db),
    rangerLesCourriels: () => rangerLesCourriels(db),
    activites: () => lireActivites(db),
    evenements: () => tousLesEvenements(db),
    deposerRapportPresence: (joinUrl, rapport) => deposerRapport(db, joinUrl, rapport),
    reinitialiser() {
      for (const base of bases) base.vider();
      debit.vider();
      exchange.vider();
      amorcer();
    },
    expirerJetonsDelta: () => {
      for (const base of bases) expirerJetons(base);
    },
    reglerExchange: (corps) => exchange.regler(corps),
  };
}
