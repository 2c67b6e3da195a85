import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ClientGraph, creerClientGraph } from '../../graph/client.ts';
import { creerSite, type Site } from '../../graph/site.ts';
import { enPhrase, type Jetons, jetonsDeLAdministrateur, moyensDeMicrosoft } from './connexion.ts';
import { RefusDeLApi, Refuse } from './sortie.ts';

/** Where the commands act: the running local default, or a tenant described by `env/.env.NOM`. */
export interface Cible {
  readonly client: ClientGraph;
  readonly site: Site;
  readonly nom: string;
  /** Object id of the identity of the functions, once they are deployed. */
  readonly identite?: string;
  /** The same site under the account of a visitor, where the command line holds one. */
  readonly visiteur?: { readonly client: ClientGraph; readonly site: Site };
  /** Token of whoever asks. */
  readonly jeton: Jetons;
  /** What the functions say of themselves to anyone; undefined when they do not answer. */
  sante(): Promise<unknown>;
  /** Calls the API with the same person's token. */
  appeler(methode: 'GET' | 'POST', route: string, corps?: unknown): Promise<unknown>;
}

const RACINE = join(import.meta.dirname, '../..');
const reponseJeton = z.object({ jeton: z.string() });
/** As Entra says that it gives no token. */
const refusDeJeton = z.object({ error_description: z.string() });

function lireEnv(nom: string): Readonly<Record<string, string>> {
  const fichier = join(RACINE, 'env', `.env.${nom}`);
  if (!existsSync(fichier))
    throw new Refuse(`L’environnement « ${nom} » n’existe pas : le fichier env/.env.${nom} manque.`, 2);
  const paires = readFileSync(fichier, 'utf8')
    .split(/\r?\n/)
    .flatMap((line) => {
      const found = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim());
      return found === null ? [] : [[found[1] ?? '', found[2] ?? ''] as const];
    });
  return Object.fromEntries(paires.filter(([, valeur]) => valeur !== ''));
}

const exiger = (env: Readonly<Record<string, string>>, nom: string, cle: string): string => {
  const valeur = env[cle];
  if (valeur === undefined) throw new Refuse(`Il manque ${cle} dans env/.env.${nom} : voir docs/administration.md.`);
  return valeur;
};

/** Asks the running local default. */
async function demanderIci(origine: string, chemin: string): Promise<unknown> {
  const reponse = await fetch(`${origine}/local/${chemin}`).catch((cause: unknown) => {
    throw new Refuse(
      `Maillage ne répond pas sur ${origine} : lancez « npm start » dans une autre fenêtre, ou donnez PORT.`,
      1,
      cause,
    );
  });
  return reponse.json();
}

/** Tokens of the local default, for one of its profiles and one of its territories. */
const jetonsLocaux =
  (origine: string, profil: 'coordination' | 'lecture', territoire: string | undefined): Jetons =>
  async (ressource) => {
    const demande = new URLSearchParams({ profil, ressource, ...(territoire === undefined ? {} : { territoire }) });
    const dit = await demanderIci(origine, `jeton?${demande}`);
    const refus = refusDeJeton.safeParse(dit);
    if (refus.success) throw enPhrase(new Error(refus.data.error_description));
    return reponseJeton.parse(dit).jeton;
  };

const servis = z.object({ territoires: z.array(z.object({ code: z.string(), site: z.string() })) });

/** The site of a territory of the running local default. */
async function siteLocal(origine: string, code: string): Promise<string> {
  const { territoires } = servis.parse(await demanderIci(origine, 'territoire'));
  const trouve = territoires.find((t) => t.code === code);
  if (trouve !== undefined) return trouve.site;
  const connus = territoires.map((t) => t.code).join(', ');
  throw new Refuse(`Aucun territoire « ${code} » n’est décrit dans env/, ni servi ici (${connus}).`, 2);
}

/** The environment that describes a territory: the one that is named, else the one that has its code; the local default for any other. */
function environnementDe(nom: string | undefined, code: string | undefined): string {
  if (code === undefined) return nom ?? 'local';
  if (nom === 'local') return nom;
  if (nom !== undefined) {
    if (lireEnv(nom).TERRITOIRE_CODE === code) return nom;
    throw new Refuse(
      `env/.env.${nom} ne décrit pas le territoire « ${code} » : sa ligne TERRITOIRE_CODE dit autre chose.`,
      2,
    );
  }
  const noms = readdirSync(join(RACINE, 'env')).flatMap((f) =>
    f.startsWith('.env.') ? [f.slice('.env.'.length)] : [],
  );
  return noms.find((n) => lireEnv(n).TERRITOIRE_CODE === code) ?? 'local';
}

/** Tokens of the administrator, under the registration that is made for them. */
function jetonsDuLocataire(env: Readonly<Record<string, string>>, nom: string, navigateur: boolean): Jetons {
  const inscriptions = {
    locataire: exiger(env, nom, 'LOCATAIRE_ID'),
    administration: exiger(env, nom, 'ADMIN_APP_CLIENT_ID'),
    application: exiger(env, nom, 'AAD_APP_CLIENT_ID'),
  };
  const dire = (phrase: string): void => void process.stderr.write(`${phrase}\n`);
  return jetonsDeLAdministrateur(inscriptions, moyensDeMicrosoft(inscriptions, dire), navigateur);
}

/**
 * `territoire`: the code of the one to act on, where the installation serves several. `navigateur`: the administrator signs in in the
 * browser of this machine, without a code.
 */
export async function ouvrirCible(
  voulu: string | undefined,
  { navigateur = false, territoire }: { readonly navigateur?: boolean; readonly territoire?: string } = {},
): Promise<Cible> {
  const nom = environnementDe(voulu, territoire);
  const env = lireEnv(nom);
  const local = nom === 'local';
  const origine = `http://localhost:${process.env.PORT ?? '3000'}`;
  const siteId = local && territoire !== undefined ? await siteLocal(origine, territoire) : exiger(env, nom, 'SITE_ID');
  const jetons = local ? jetonsLocaux(origine, 'coordination', territoire) : jetonsDuLocataire(env, nom, navigateur);
  const api = `${local ? origine : exiger(env, nom, 'API_ENDPOINT')}/api`;
  const ouvrir = (graph: () => Promise<string>) => {
    const client = creerClientGraph({
      baseUrl: local ? `${origine}/graph/v1.0` : 'https://graph.microsoft.com/v1.0',
      jeton: graph,
      identifiantsReels: !local,
    });
    return { client, site: creerSite(client, { id: siteId }) };
  };
  return {
    nom,
    ...ouvrir(() => jetons('graph')),
    ...(local ? { visiteur: ouvrir(() => jetonsLocaux(origine, 'lecture', territoire)('graph')) } : {}),
    ...(env.API_IDENTITE === undefined ? {} : { identite: env.API_IDENTITE }),
    jeton: jetons,
    sante: () =>
      fetch(`${api}/sante`)
        .then((reponse): Promise<unknown> => reponse.json())
        .catch(() => undefined),
    appeler: async (methode, route, corps) => {
      const jeton = await jetons('api');
      const reponse = await fetch(`${api}/${route}`, {
        method: methode,
        headers: {
          Authorization: `Bearer ${jeton}`,
          ...(corps === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(corps === undefined ? {} : { body: JSON.stringify(corps) }),
      }).catch((cause: unknown) => {
        throw new Refuse(`Les fonctions ne répondent pas sur ${api}.`, 1, cause);
      });
      const contenu: unknown = await reponse.json().catch(() => undefined);
      if (reponse.ok) return contenu;
      const dit = z.object({ erreur: z.object({ message: z.string() }) }).safeParse(contenu);
      throw new RefusDeLApi(
        dit.success ? dit.data.erreur.message : `L’API a répondu ${reponse.status}.`,
        reponse.status,
      );
    },
  };
}
