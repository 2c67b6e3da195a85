import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { Contrat } from '../../core/contrats/contrat.ts';
import { communes } from '../../core/lists/communes.list.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { uneFois, uneFoisParObjet } from '../../core/une-fois.ts';
import { TOUTES_LES_COMMANDES } from '../../functions/commandes.ts';
import { assembler } from '../../functions/composition.ts';
import { creerCadences } from '../../functions/hote/cadences.ts';
import type { Commande } from '../../functions/hote/commande.ts';
import { compterEnMemoire } from '../../functions/hote/compteurs.ts';
import type { Contexte } from '../../functions/hote/contexte.ts';
import type { DemandeHttp } from '../../functions/hote/demande.ts';
import { type Environnement, lireEnvironnement, lireEnvironnements } from '../../functions/hote/environnement.ts';
import { reserveEnMemoire } from '../../functions/hote/journal-en-retard.ts';
import { ouvrirRecherche } from '../../functions/hote/registre-sirene.ts';
import { ouvrirRegistres } from '../../functions/hote/registres.ts';
import { repondre } from '../../functions/hote/repondre.ts';
import { selsEnDossier } from '../../functions/hote/sels-en-dossier.ts';
import { creerTerritoires } from '../../functions/hote/territoires.ts';
import { toursEnMemoire } from '../../functions/hote/tours-des-minuteurs.ts';
import type { Champs, Traces } from '../../functions/hote/traces.ts';
import { unALaFoisIci } from '../../functions/hote/un-a-la-fois.ts';
import { creerClientGraph } from '../../graph/client.ts';
import { creerSite } from '../../graph/site.ts';
import { creerGraphLocal, type GraphLocal } from '../../infra/local/graph/graph-local.ts';
import { ouvrirCle } from '../../infra/local/jetons/cle.ts';
import { creerEmetteur } from '../../infra/local/jetons/emetteur.ts';
import {
  DROITS_DANS_L_EQUIPE,
  droitsDansExchange,
  idDuSite,
  LOCATAIRE,
  type NomProfil,
  PROFILS,
  peuplerLocataire,
  reunionsOuvertesAuxFonctions,
  territoiresDuLocataire,
} from '../../infra/local/locataire.ts';
import { creerPannes, type Panne, type ReglagePannes, reponseDePanne } from '../../infra/local/pannes.ts';
import { routesRegistre } from '../../infra/local/registre.ts';
import { communesAMontrer } from '../../infra/local/territoire.ts';
import { provisionner } from '../../infra/sharepoint/provisionner.ts';
import { ecrireTerritoire } from '../../infra/territoire/ecrire.ts';
import { COMMUNES_DE_LATITUDE_NORD_GIRONDE } from '../../infra/territoire/latitude-nord-gironde.ts';
import { AVEC_L_ACTIVITE, ENVIRONNEMENT, ORIGINE } from './environnement-local.ts';
import { joindreLeMonde } from './monde.ts';

export interface Reponse {
  readonly statut: number;
  readonly entetes: Readonly<Record<string, string>>;
  readonly corps: unknown;
  readonly octets: Uint8Array | undefined;
}

export interface Appel {
  readonly profil?: NomProfil;
  readonly autorisation?: string;
  readonly chemin?: Readonly<Record<string, string>>;
  readonly requete?: Readonly<Record<string, string>>;
  readonly corps?: unknown;
  /** Sent as it is, instead of `corps`. */
  readonly brut?: string | Uint8Array;
  readonly entetes?: Readonly<Record<string, string>>;
}

export interface LigneDeTrace {
  readonly niveau: string;
  readonly evenement: string;
  readonly champs: Champs | undefined;
}

export interface Banc {
  readonly graph: GraphLocal;
  readonly contexte: Contexte;
  /** Where the deployment gives the means of telling things in the activity feed. */
  readonly contexteQuiSignale: Contexte;
  readonly traces: readonly LigneDeTrace[];
  /** Cards that reached the channel. */
  readonly cartes: readonly unknown[];
  /** Requests sent to Graph since the last call to `compter`. */
  compter(): number;
  /** The sites, mailboxes and teams that Graph was asked about since the last call to it. */
  lieuxDemandes(): ReadonlySet<string>;
  /** What changed the world outside, oldest first: the writes sent to Graph (method and path), the cards. */
  readonly ecritures: readonly string[];
  /** Those that were taken: a double refused, or a version out of date, is none. */
  readonly effets: readonly string[];
  /** Of each of them, the outside act that it came with, counted as `mourirA` counts. */
  readonly rangsDesEffets: readonly number[];
  /** From the `rang`-th outside act on (Graph request or card), the process is dead; `apres`: that act is done, its answer lost. */
  mourirA(rang: number, apres: boolean): void;
  renaitre(): void;
  /** Loses the answer of, or prevents, the next matching Graph request. */
  perdre(motif: RegExp, apres: boolean): void;
  /** From now on, the requests to Graph about this are never answered; without it, each is. */
  faireTaire(motif?: RegExp): void;
  /** From now on, the requests to Graph fail as this says, drawn by its seed; without it, none does. */
  eprouver(reglage?: ReglagePannes): void;
  avancer(heures: number): void;
  /** Copies its lists, calendar and mails into a folder, for `ouvrirBanc` to start from. */
  copier(vers: string): void;
  fermer(): void;
  appeler(contrat: Pick<Contrat, 'id'>, appel: Appel, contexte?: Contexte): Promise<Reponse>;
  jeton(profil: NomProfil): Promise<string>;
  /** What anyone may read of the key that signs tokens. */
  readonly clePublique: JWK;
  /** A token of this profile signed by our key, some of its claims changed. */
  jetonChange(profil: NomProfil, claims: JWTPayload): Promise<string>;
}

/** The end of a process: unlike a network failure, nothing is tried again. */
class Mort extends Error {}

const dossier = mkdtempSync(join(tmpdir(), 'maillage-banc-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

/** Of the territories after the first: at another hour than that of Paris. */
const COTE_OUEST_DE_LA_REUNION = '249740101';

/** On the SQLite file of a folder: with its journal, which a copy must not leave behind. */
const ouvrirGraph = (ou: string, maintenant: () => Date): GraphLocal =>
  creerGraphLocal({
    baseUrl: ORIGINE,
    fichier: join(ou, 'graph.sqlite'),
    jetable: true,
    maintenant,
    verifierJeton: async (autorisation) => {
      if (autorisation === `Bearer ${JETON_DE_L_APPLICATION}`) return L_APPLICATION;
      return LES_FONCTIONS;
    },
    unitesParMinute: 10_000_000,
    exchange: { messagesParMinute: 10_000_000, requetesParDixMinutes: 10_000_000, destinatairesParJour: 10_000_000 },
  });

const JETON_DE_L_APPLICATION = 'jeton-de-l-application';
const L_APPLICATION = {
  oid: LOCATAIRE.applicationOid,
  appId: LOCATAIRE.application,
  delegue: false,
  droitSite: 'aucun',
  rsc: DROITS_DANS_L_EQUIPE,
  roles: [],
  scopes: [],
} as const;
const LES_FONCTIONS = {
  oid: LOCATAIRE.identiteGeree.objectId,
  appId: LOCATAIRE.identiteGeree.clientId,
  delegue: false,
  droitSite: 'owner',
  get rbac() {
    return droitsDansExchange();
  },
  get reunionsDe() {
    return reunionsOuvertesAuxFonctions();
  },
  roles: ['Sites.Selected', 'Sites.FullControl.All', 'OnlineMeetingArtifact.Read.All'],
  scopes: [],
} as const;

/** What the files of a run share: the key of the tokens, and the lists that the benches start from. */
const partage = process.env.DOSSIER_DES_ESSAIS ?? dossier;

/** Lists without a row, made once for each run: every bench starts from a copy. */
const modeles = new Map<string, Promise<string>>();

const empreinteDe = uneFoisParObjet((definitions: readonly ListDefinition[]) =>
  createHash('sha256')
    .update(JSON.stringify(definitions.map((d) => [d.name, d.displayName, d.description, d.definitions()])))
    .digest('hex'),
);

function modele(definitions: readonly ListDefinition[], debut: string): Promise<string> {
  const cle = `${empreinteDe(definitions)}-${Date.parse(debut)}-${territoiresDuLocataire().length}`;
  const connu = modeles.get(cle) ?? modelePartage(cle, definitions, debut);
  modeles.set(cle, connu);
  return connu;
}

async function modelePartage(cle: string, definitions: readonly ListDefinition[], debut: string): Promise<string> {
  const commun = join(partage, cle);
  if (existsSync(commun)) return commun;
  const sien = await preparerModele(join(dossier, cle), definitions, debut);
  try {
    renameSync(sien, commun);
  } catch {
    // Another file was quicker: it made the same.
  }
  return commun;
}

async function preparerModele(ou: string, definitions: readonly ListDefinition[], debut: string): Promise<string> {
  mkdirSync(ou);
  const graph = ouvrirGraph(ou, () => new Date(debut));
  const client = creerClientGraph({
    baseUrl: ENVIRONNEMENT.GRAPH_URL,
    jeton: async () => 'jeton',
    fetch: (async (url: unknown, init?: RequestInit) => graph.demander(String(url), init)) as typeof fetch,
  });
  // A site without a territory is no site of ours.
  const lieux = definitions.includes(communes) ? [] : [communes];
  for (const [rang, territoire] of territoiresDuLocataire().slice(0, 2).entries()) {
    const site = creerSite(client, { id: idDuSite(territoire.site) });
    const { echecs } = await provisionner({ client, site, definitions: [...definitions, ...lieux] });
    if (echecs.length > 0) throw new Error(echecs.join('\n'));
    await ecrireTerritoire(
      { client, site },
      rang === 0 ? COMMUNES_DE_LATITUDE_NORD_GIRONDE : communesAMontrer([COTE_OUEST_DE_LA_REUNION]),
    );
  }
  graph.fermer();
  // Those that follow are as the second one.
  for (const rang of territoiresDuLocataire().keys())
    if (rang > 1) cpSync(join(ou, 'graph-2.sqlite'), join(ou, `graph-${rang + 1}.sqlite`));
  return ou;
}

/** Of what a request, or each of its batch, is about. */
const LIEU = /\/(?:sites|users|teams)\/([^/?"]+)/g;

interface Ecriture {
  /** Within a batch. */
  readonly id?: string;
  readonly dite: string;
}

/** The writes of a request to Graph: itself, or those of its batch. */
function ecrituresDe(init: RequestInit | undefined, url: string): readonly Ecriture[] {
  const methode = init?.method ?? 'GET';
  // A reading, whatever the verb.
  if (url.endsWith('/getSchedule')) return [];
  if (!url.endsWith('/$batch')) return methode === 'GET' ? [] : [{ dite: `${methode} ${url}` }];
  const { requests } = JSON.parse(String(init?.body)) as { requests: { id: string; method: string; url: string }[] };
  return requests.filter((r) => r.method !== 'GET').map((r) => ({ id: r.id, dite: `${r.method} ${r.url}` }));
}

/** Those of these writes that Graph took. */
async function effetsDe(voulues: readonly Ecriture[], reponse: Response): Promise<readonly string[]> {
  if (!reponse.ok) return [];
  if (voulues.every(({ id }) => id === undefined)) return voulues.map(({ dite }) => dite);
  const { responses } = (await reponse.clone().json()) as { responses: { id: string; status: number }[] };
  const prises = new Set(responses.filter((r) => r.status < 300).map((r) => r.id));
  return voulues.filter(({ id = '' }) => prises.has(id)).map(({ dite }) => dite);
}

/** An exchange with its fault: nothing is sent, or what was done is not known. */
async function avecSaPanne(panne: Panne | undefined, demander: () => Promise<Response>): Promise<Response> {
  if (panne === undefined) return demander();
  if (panne.apresEcriture) await demander();
  const dite = reponseDePanne(panne);
  if (dite === undefined) throw new TypeError('coupure');
  const { status, code, message, entetes } = dite;
  return Response.json({ error: { code, message } }, { status, headers: entetes });
}

const cleDesJetons = uneFois(() => ouvrirCle(partage));
/** Kept for its hour, as a tab keeps it: signing one costs as much as the call. */
const jetons = new Map<string, Promise<string>>();
let bancs = 0;

/**
 * The functions on the stand-in for Graph, without a port: the real wrapper, the real commands, the real tokens. Its lists are
 * empty, or what `depart` holds (see `copier`).
 */
export async function ouvrirBanc(
  definitions: readonly ListDefinition[] = TOUTES_LES_LISTES,
  debut = '2026-11-23T09:00:00Z',
  depart?: string,
): Promise<Banc> {
  const [banc] = await ouvrir([REGLAGES], definitions, debut, depart);
  return banc;
}

const REGLAGES = lireEnvironnement({ ...ENVIRONNEMENT, REGISTRE_URL: `${ORIGINE}/local/registre` });

/** So many territories of one installation: a bench for each, whose calls reach the functions that serve all of them. They are of one world. */
export async function ouvrirBancs(
  combien: number,
  debut = '2026-11-23T09:00:00Z',
): Promise<readonly [Banc, ...Banc[]]> {
  peuplerLocataire(combien);
  const fichier = territoiresDuLocataire().map((t) => ({
    code: t.code,
    nom: t.nom,
    audience: t.application,
    site: idDuSite(t.site),
    organisateur: t.organisateur.oid,
    onglets: `${ORIGINE}/onglets/${t.code}`,
  }));
  const source = { ...ENVIRONNEMENT, REGISTRE_URL: `${ORIGINE}/local/registre`, TERRITOIRES: 'territoires.json' };
  const envs = lireEnvironnements(source, () => JSON.stringify(fichier));
  return ouvrir(envs, TOUTES_LES_LISTES, debut);
}

async function ouvrir(
  envs: readonly [Environnement, ...Environnement[]],
  definitions: readonly ListDefinition[],
  debut: string,
  depart?: string,
): Promise<[Banc, ...Banc[]]> {
  let maintenant = new Date(debut);
  bancs += 1;
  const banc = join(dossier, `banc-${bancs}`);
  cpSync(depart ?? (await modele(definitions, debut)), banc, { recursive: true });
  const graph = ouvrirGraph(banc, () => maintenant);

  const ecritures: string[] = [];
  const effets: string[] = [];
  const rangsDesEffets: number[] = [];
  const noterEffets = (rang: number, dits: readonly string[]) => {
    effets.push(...dits);
    rangsDesEffets.push(...dits.map(() => rang));
  };
  let lieux = new Set<string>();
  let actes = 0;
  let mort: { rang: number; apres: boolean } | undefined;
  const pertes: { motif: RegExp; apres: boolean }[] = [];
  const pannes = creerPannes();
  let muet: RegExp | undefined;
  /** What lets go of those that are never answered, once the bench is closed. */
  const tues = new Set<() => void>();
  let ferme = false;
  const dehors = async <T>(faire: (acte: number) => Promise<T>, trace = ''): Promise<T> => {
    actes += 1;
    const acte = actes;
    if (mort !== undefined && (actes > mort.rang || (actes === mort.rang && !mort.apres))) throw new Mort();
    const rang = pertes.findIndex((p) => p.motif.test(trace));
    const perte = rang < 0 ? undefined : pertes.splice(rang, 1)[0];
    if (perte?.apres === false) throw new TypeError('perdue');
    const fait = await faire(acte);
    if (mort !== undefined && actes >= mort.rang) throw new Mort();
    if (perte !== undefined) throw new TypeError('perdue');
    return fait;
  };
  const ouvrirClient = (sien: string) =>
    creerClientGraph({
      baseUrl: ENVIRONNEMENT.GRAPH_URL,
      jeton: async () => sien,
      attendre: async () => undefined,
      fetch: (async (url: unknown, init?: RequestInit) => {
        const chemin = decodeURIComponent(String(url));
        for (const [, lieu = ''] of `${chemin} ${init?.body ?? ''}`.matchAll(LIEU)) lieux.add(decodeURIComponent(lieu));
        const voulues = ecrituresDe(init, chemin);
        ecritures.push(...voulues.map(({ dite }) => dite));
        if (muet?.test(chemin)) await new Promise<void>((lacher) => tues.add(lacher));
        if (ferme) throw new TypeError('fermé');
        return dehors(async (acte) => {
          const panne = pannes.tirer(init?.method ?? 'GET', new URL(String(url)).pathname);
          return avecSaPanne(panne, async () => {
            const reponse = await graph.demander(String(url), init);
            noterEffets(acte, await effetsDe(voulues, reponse));
            return reponse;
          });
        }, `${init?.method} ${chemin}`);
      }) as typeof fetch,
    });

  const cle = await cleDesJetons();
  const emetteur = creerEmetteur(ORIGINE, cle);

  const traces: LigneDeTrace[] = [];
  const noter = (niveau: string) => (evenement: string, champs?: Champs) =>
    void traces.push({ niveau, evenement, champs });
  const enregistreur: Traces = { information: noter('information'), alerte: noter('alerte'), erreur: noter('erreur') };
  const cartes: unknown[] = [];
  const partages = {
    clientDeLApplication: ouvrirClient(JETON_DE_L_APPLICATION),
    cles: createLocalJWKSet(emetteur.jwks as JSONWebKeySet),
    jeton: async () => 'jeton',
    joindre: joindreLeMonde(() => maintenant),
    ouvrirTable: undefined,
    dansAzure: false,
    // What is left for later waits for the test to say so.
    plusTard: () => undefined,
    cadences: creerCadences(),
    registres: ouvrirRegistres(`${ORIGINE}/local/registre`),
  };
  const dehorsPour = (env: Environnement) => ({
    ...partages,
    client: ouvrirClient('jeton'),
    compter: compterEnMemoire(() => maintenant.getTime()),
    reserve: reserveEnMemoire(),
    sels: selsEnDossier(join(banc, 'sels', env.RANGEMENT)),
    tours: toursEnMemoire(),
    unALaFois: unALaFoisIci(Date.now),
  });
  const composer = (env: Environnement, dehorsDe = dehorsPour(env)): Contexte => ({
    ...assembler(env, { ...dehorsDe, maintenant: () => maintenant }),
    // The story has its own clock; tokens are dated by the real one.
    verifier: assembler(env, { ...dehorsDe, maintenant: () => new Date() }).verifier,
    // Its clock stands still: a whole story would be one minute. The brake has its own test.
    freinDeCompte: async () => undefined,
    freinDeDiagnostic: async () => undefined,
    publierCarte: (carte) =>
      dehors(async (acte) => {
        cartes.push(carte);
        ecritures.push('carte');
        noterEffets(acte, ['carte']);
        return { etat: 'en-file' } as const;
      }),
    // The register of the demonstration, without any network.
    trouverAuRegistre: ouvrirRecherche('https://registre.example', {
      fetch: async (url, init) => routesRegistre().fetch(new Request(String(url), init)),
    }),
    traces: enregistreur,
  });

  const contextes = envs.map((env) => composer(env));
  const enBanc = (contexte: Contexte, env: Environnement): Banc => {
    const { audience } = contexte;
    const jeton = (profil: NomProfil): Promise<string> => {
      const tenu =
        jetons.get(`${audience} ${profil}`) ?? emetteur.jetonDe(PROFILS[profil], 'api', undefined, undefined, audience);
      jetons.set(`${audience} ${profil}`, tenu);
      return tenu;
    };
    return {
      graph,
      contexte,
      contexteQuiSignale: {
        ...contexte,
        signaler: assembler(lireEnvironnement(AVEC_L_ACTIVITE), { ...dehorsPour(env), maintenant: () => maintenant })
          .signaler,
      },
      traces,
      cartes,
      ecritures,
      effets,
      rangsDesEffets,
      jeton,
      clePublique: cle.publique,
      jetonChange: async (profil, claims) =>
        new SignJWT({ ...decodeJwt(await jeton(profil)), ...claims })
          .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: cle.kid })
          .sign(cle.privee),
      lieuxDemandes: () => {
        const demandes = lieux;
        lieux = new Set();
        return demandes;
      },
      compter: () => {
        const n = actes;
        actes = 0;
        return n;
      },
      mourirA: (rang, apres) => {
        actes = 0;
        mort = { rang, apres };
      },
      renaitre: () => {
        mort = undefined;
      },
      perdre: (motif, apres) => void pertes.push({ motif, apres }),
      faireTaire: (motif) => {
        muet = motif;
      },
      eprouver: (reglage) => {
        const regle = pannes.regler(reglage);
        if (!regle.ok) throw new Error(regle.message);
      },
      avancer: (heures) => {
        maintenant = new Date(maintenant.getTime() + heures * 3_600_000);
      },
      copier: (vers) => cpSync(banc, vers, { recursive: true }),
      fermer: () => {
        ferme = true;
        for (const lacher of tues) lacher();
        graph.fermer();
        rmSync(banc, { recursive: true, force: true });
      },
      async appeler(contrat, appel, autre) {
        const commande = TOUTES_LES_COMMANDES.find((c) => c.contrat.id === contrat.id) as Commande;
        const autorisation =
          appel.autorisation ?? (appel.profil === undefined ? undefined : `Bearer ${await jeton(appel.profil)}`);
        const servis = contextes.map((c) => (c === contexte ? (autre ?? contexte) : c));
        const reponse = await executer(commande, { ...appel, autorisation }, servis, enregistreur);
        await Promise.all(contextes.flatMap((c) => [...c.taches]));
        return reponse;
      },
    };
  };
  const [premier, ...autres] = envs.map((env, rang) => enBanc(contextes[rang] as Contexte, env));
  return [premier as Banc, ...autres];
}

/** Passes a request through the wrapper, every answer held against its contract. */
async function executer(
  commande: Commande,
  appel: Omit<Appel, 'autorisation'> & { autorisation: string | undefined },
  contextes: readonly Contexte[],
  traces: Traces,
): Promise<Reponse> {
  const brut = appel.brut ?? (appel.corps === undefined ? '' : JSON.stringify(appel.corps));
  const octets = typeof brut === 'string' ? new TextEncoder().encode(brut) : brut;
  const entetes: Record<string, string | undefined> = {
    authorization: appel.autorisation,
    'content-type': 'application/json',
    ...appel.entetes,
  };
  const demande: DemandeHttp = {
    methode: commande.contrat.methode,
    chemin: appel.chemin ?? {},
    requete: appel.requete ?? {},
    entete: (nom) => entetes[nom.toLowerCase()],
    octets: async () => octets,
    reference: randomUUID(),
  };
  const reponse = await repondre(commande, { territoires: () => creerTerritoires(contextes), verifierReponses: true })(
    demande,
    traces,
  );
  const texte = typeof reponse.corps === 'string' ? reponse.corps : undefined;
  return {
    statut: reponse.statut,
    entetes: reponse.entetes,
    corps: texte === undefined ? undefined : (JSON.parse(texte) as unknown),
    octets: typeof reponse.corps === 'string' ? undefined : reponse.corps,
  };
}
