import { mkdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { ouvrirCanal } from './canal.ts';
import { routesCommandes } from './commandes.ts';
import { lancerFonctions, type ProcessusFonctions } from './fonctions/processus.ts';
import { monterGraph } from './graph-monte.ts';
import { ouvrirCle } from './jetons/cle.ts';
import { creerEmetteur } from './jetons/emetteur.ts';
import { routesIdentite } from './jetons/identite.ts';
import { routesJetons } from './jetons/routes.ts';
import { idSite, LOCATAIRE, PROFILS } from './locataire.ts';
import { creerPannes } from './pannes.ts';
import { preparer } from './preparation.ts';
import { environnementFonctions, ouvrirSecrets } from './reglages.ts';
import { servirDossier } from './statique.ts';

export interface OptionsServeur {
  /** 0 takes any free port. */
  readonly port: number;
  readonly dossierDonnees: string;
  /** Loads the sample territory on a first start; otherwise the lists are there, empty. */
  readonly exemple: boolean;
  /** File that receives the Graph exchanges, one JSON object per line. */
  readonly traceGraph?: string;
  /** Folder that holds `dist/` and `env/`: the repository. */
  readonly racine?: string;
  readonly journal?: (ligne: string) => void;
}

export interface Serveur {
  readonly origine: string;
  arreter(): Promise<void>;
}

/** Composes the whole demonstration on one port of 127.0.0.1: page, tabs, functions, stand-in for Graph, local switches. */
export async function demarrerServeur(options: OptionsServeur): Promise<Serveur> {
  const { exemple, racine = process.cwd(), journal = console.log } = options;
  const dossier = resolve(options.dossierDonnees);
  mkdirSync(dossier, { recursive: true });
  const secrets = ouvrirSecrets(dossier);
  const canal = ouvrirCanal(dossier, secrets.flux);
  const cle = await ouvrirCle(dossier);

  // The port is taken first: the issuer and every link carry it. Until the routes are there, callers are told to wait.
  let repondre: Repondre = () => Response.json({ erreur: 'Démarrage en cours : réessayez.' }, { status: 503 });
  const { serveur, origine } = await ecouter((requete, env) => repondre(requete, env), options.port);
  const emetteur = creerEmetteur(origine, cle);
  let fonctions: ProcessusFonctions | null = null;
  const pannes = creerPannes();
  const graph = monterGraph({ dossier, origine, emetteur, pannes, trace: options.traceGraph });

  const app = new Hono();
  app.use('*', async (c, next) => {
    // Only this machine’s own pages: refuses a foreign site that would send its requests to the loopback (DNS rebinding, forged posts).
    const hote = new URL(c.req.url).hostname;
    const etranger = c.req.header('sec-fetch-site') === 'cross-site' && c.req.method !== 'GET';
    if (!['localhost', '127.0.0.1'].includes(hote) || etranger) return c.text('Accès local seulement.', 403);
    return next();
  });
  app.use('/api/*', pannes.middleware());
  app.all('/api/*', async (c) => {
    const { pathname, search } = new URL(c.req.url);
    if (!fonctions) return c.json({ erreur: 'Les fonctions démarrent : réessayez.' }, 503);
    return fonctions.transmettre(c.req.raw, `${pathname}${search}`);
  });
  app.all('/graph/v1.0/*', (c) => graph.repondre(c.req.raw, c.env));
  app.route(
    '/local',
    routesJetons(() => emetteur),
  );
  app.route(
    '/local/identite',
    routesIdentite(() => emetteur, secrets.identite),
  );
  app.use('/local/flux/*', pannes.middleware());
  app.route('/local/flux', canal.routes);

  const preparerDonnees = async () => {
    const jeton = await emetteur.jetonDe(PROFILS.coordination, 'graph');
    await preparer({ dossier, exemple, graphUrl: `${origine}/graph/v1.0`, jeton, log: journal });
  };
  app.route(
    '/local',
    routesCommandes({
      canal,
      graph,
      pannes,
      fonctions: () => fonctions,
      async reinitialiser() {
        canal.vider();
        graph.vider();
        rmSync(join(dossier, 'exemple.json'), { force: true });
        await preparerDonnees();
      },
    }),
  );
  app.get('/onglets/configuration.json', (c) =>
    c.json(configurationOnglets(origine), 200, { 'cache-control': 'no-cache' }),
  );
  app.route('/onglets', servirDossier(join(racine, 'dist/onglets'), '/onglets'));
  app.route('/', servirDossier(join(racine, 'dist/page'), ''));
  app.notFound((c) => c.text('Cette page n’existe pas.', 404));

  repondre = (requete, env) => app.fetch(requete, env as object);

  await preparerDonnees();
  fonctions = await lancerFonctions({
    hote: join(racine, 'dist/local/fonctions.mjs'),
    paquet: join(racine, 'dist/functions/main.cjs'),
    hostJson: join(racine, 'dist/functions/host.json'),
    etatMinuteurs: join(dossier, 'minuteurs.json'),
    fichierJournal: join(dossier, 'fonctions.log'),
    origine,
    env: environnementFonctions(origine, emetteur.issuer, secrets, racine),
    alerter: (ligne) => journal(`fonctions : ${ligne}`),
  });

  return {
    origine,
    async arreter() {
      await fonctions?.arreter();
      await new Promise<void>((fini) => {
        serveur.close(() => fini());
        serveur.closeAllConnections();
      });
      await graph.fermer();
    },
  };
}

/** The file that a deployment writes beside the tabs: what they must know of their tenant. */
function configurationOnglets(origine: string) {
  return {
    clientId: LOCATAIRE.application,
    locataire: LOCATAIRE.id,
    graphUrl: `${origine}/graph/v1.0`,
    apiUrl: `${origine}/api`,
    siteId: idSite,
    portees: {
      graph: ['https://graph.microsoft.com/Sites.Selected'],
      api: [`api://${LOCATAIRE.application}/access_as_user`],
    },
  };
}

type Repondre = (requete: Request, env: unknown) => Response | Promise<Response>;

function ecouter(repondre: Repondre, port: number): Promise<{ serveur: Server; origine: string }> {
  return new Promise((pret, echec) => {
    const serveur = serve({ fetch: repondre, port, hostname: '127.0.0.1' }, (adresse) =>
      pret({ serveur, origine: `http://localhost:${adresse.port}` }),
    ) as Server;
    serveur.once('error', (erreur: NodeJS.ErrnoException) => {
      if (erreur.code !== 'EADDRINUSE') return echec(erreur);
      const conseil = `Arrêtez l’autre programme, ou choisissez un autre port : PORT=${port + 1} npm start`;
      echec(new Error(`Le port ${port} est déjà utilisé. ${conseil}`));
    });
  });
}
