import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { couper, type Panne, type RegistrePannes, reponseDePanne } from '../pannes.ts';
import { oublierColonnes } from './colonnes-modele.ts';
import { type CourrielEnvoye, lireCourriels } from './courriel.ts';
import { creerDebit, unitesDe } from './debit.ts';
import { expirerJetons } from './delta.ts';
import { corpsErreur, ErreurGraph } from './erreurs.ts';
import { type Evenement, tousLesEvenements } from './evenements.ts';
import { amorcerPersonnes } from './identites.ts';
import { executerLot, type Partie } from './lot.ts';
import { ouvrirMagasin } from './magasin.ts';
import { aLaSeconde, type Demande, type Monde, type PorteurGraph, type Reponse } from './monde.ts';
import { deposerRapport, type Presence } from './reunions.ts';
import { aiguiller } from './routeur.ts';

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
  readonly maintenant: () => Date;
  /** Who the Authorization header speaks for; undefined is a 401. */
  readonly verifierJeton: (authorization: string | undefined) => Promise<PorteurGraph | undefined>;
  /** Receives every exchange that was answered, without its token. */
  readonly trace?: (echange: Echange) => void;
  readonly pannes?: RegistrePannes;
  /** Resource units per application and minute before a 429. */
  readonly unitesParMinute?: number;
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
  fermer(): void;
  /** E-mails and calendar messages sent, oldest first. */
  boiteEnvoi(): CourrielEnvoye[];
  /** Every event of every calendar, cancelled ones included, by start. */
  evenements(): Evenement[];
  /** Files an attendance report under a meeting, as Teams does when a session ends. Gives its id. */
  deposerRapportPresence(joinUrl: string, rapport: RapportPresence): string;
  /** Forgets everything: lists, calendar, outbox. */
  reinitialiser(): void;
  /** Every delta token given so far answers 410 from now on. */
  expirerJetonsDelta(): void;
}

const UNITES_PAR_MINUTE = 60_000;

const cheminRelatif = (url: URL): string => url.pathname.replace(/^.*?\/v1\.0(?=\/|$)/, '') || '/';

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

/** The stand-in for Microsoft Graph: as strict as the service, on one SQLite file. */
export function creerGraphLocal(options: OptionsGraphLocal): GraphLocal {
  const db = ouvrirMagasin(options.fichier);
  const debit = creerDebit(options.unitesParMinute ?? UNITES_PAR_MINUTE);
  const amorcer = () => amorcerPersonnes(db, aLaSeconde(options.maintenant()));
  amorcer();
  const monde: Monde = {
    db,
    base: `${options.baseUrl}/graph/v1.0`,
    maintenant: options.maintenant,
    pannes: options.pannes,
  };

  const rendreErreur = (erreur: unknown, entetes: Headers): Reponse => {
    const connue = erreur instanceof ErreurGraph ? erreur : undefined;
    if (connue === undefined) console.error(erreur);
    const id = randomUUID();
    const date = options.maintenant().toISOString().slice(0, 19);
    return {
      status: connue?.status ?? 500,
      entetes: connue?.entetes ?? {},
      corps: corpsErreur(connue ?? { code: 'generalException', message: 'General exception while processing' }, {
        date,
        id,
        client: entetes.get('client-request-id') ?? id,
      }),
    };
  };

  /** One request or one part of a batch: fault, throttling, work. */
  const executer = (demande: Demande, panne: Panne | undefined): Reponse => {
    try {
      const defaite = panne === undefined ? undefined : reponseDePanne(panne);
      const propre = panne?.effet === '410' && demande.chemin.includes('/delta');
      const echouer = (): never => {
        throw new ErreurGraph(
          defaite?.status ?? 504,
          defaite?.code ?? 'timeout',
          defaite?.message ?? 'The connection was lost.',
          {
            entetes: defaite?.entetes ?? {},
          },
        );
      };
      const perdue = panne?.effet === 'coupure' || (defaite !== undefined && !propre);
      if (perdue && !panne?.apresEcriture) return echouer();
      const unites = unitesDe(demande.methode, demande.chemin, demande.query.toString());
      const entetes = debit.compter(demande.porteur, unites, options.maintenant());
      const reponse =
        demande.chemin === '/$batch' && demande.methode === 'POST'
          ? executerLot(demande.corps, (partie) => executerPartie(demande, partie))
          : aiguiller(monde, { ...demande, effet: panne?.effet });
      if (perdue) return echouer();
      return { ...reponse, entetes: { ...entetes, ...reponse.entetes } };
    } catch (erreur) {
      return rendreErreur(erreur, demande.entetes);
    }
  };

  const executerPartie = (lot: Demande, partie: Partie): Reponse => {
    const url = new URL(partie.url.startsWith('/') ? partie.url : `/${partie.url}`, options.baseUrl);
    const chemin = cheminRelatif(url);
    const entetes = new Headers(partie.headers);
    const panne = options.pannes?.tirer(partie.method, `/graph/v1.0${chemin}`);
    return executer(
      { methode: partie.method, chemin, query: url.searchParams, entetes, corps: partie.body, porteur: lot.porteur },
      panne,
    );
  };

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

  const repondre = async (requete: Request, env: unknown): Promise<Response> => {
    const url = new URL(requete.url);
    const chemin = cheminRelatif(url);
    const panne = options.pannes?.tirer(requete.method, `/graph/v1.0${chemin}`);
    await options.pannes?.attendre(panne);
    let corps: unknown;
    let reponse: Reponse;
    try {
      corps = lireCorps(await requete.text(), requete.headers);
      const porteur = await identifier(requete.headers);
      const { method: methode, headers: entetes } = requete;
      reponse = executer({ methode, chemin, query: url.searchParams, entetes, corps, porteur }, panne);
    } catch (erreur) {
      reponse = rendreErreur(erreur, requete.headers);
    }
    if (panne?.effet === 'coupure') return couper(env);
    const entetes = { 'request-id': randomUUID(), 'odata-version': '4.0', ...reponse.entetes };
    const { authorization: _, ...demandes } = Object.fromEntries(requete.headers);
    options.trace?.({
      request: {
        method: requete.method,
        url: chemin + url.search,
        headers: demandes,
        ...(corps === undefined ? {} : { body: corps }),
      },
      response: {
        status: reponse.status,
        headers: entetes,
        ...(reponse.corps === undefined ? {} : { body: reponse.corps }),
      },
    });
    if (reponse.corps === undefined) return new Response(null, { status: reponse.status, headers: entetes });
    return Response.json(reponse.corps, {
      status: reponse.status,
      headers: { 'content-type': 'application/json;odata.metadata=minimal', ...entetes },
    });
  };

  const app = new Hono();
  app.all('*', (c) => repondre(c.req.raw, c.env));

  return {
    app,
    fermer: () => db.fermer(),
    boiteEnvoi: () => lireCourriels(db),
    evenements: () => tousLesEvenements(db),
    deposerRapportPresence: (joinUrl, rapport) => deposerRapport(db, joinUrl, rapport),
    reinitialiser() {
      db.vider();
      oublierColonnes(db);
      debit.vider();
      amorcer();
    },
    expirerJetonsDelta: () => expirerJetons(db),
  };
}
