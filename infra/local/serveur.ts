import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { ouvrirCanal } from './canal.ts';
import { routesCommandes } from './commandes.ts';
import { lancerFonctions, type ProcessusFonctions } from './fonctions/processus.ts';
import { type FabriqueGraph, monterGraph } from './graph-monte.ts';
import { ouvrirCle } from './jetons/cle.ts';
import { creerEmetteur } from './jetons/emetteur.ts';
import { routesIdentite } from './jetons/identite.ts';
import { routesJetons } from './jetons/routes.ts';
import { PROFILS } from './locataire.ts';
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
  /** Replaces the stand-in for Graph in tests. */
  readonly fabriqueGraph?: FabriqueGraph;
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
  const { serveur, origine } = await ecouter((requete) => repondre(requete), options.port);
  const emetteur = creerEmetteur(origine, cle);
  let fonctions: ProcessusFonctions | null = null;
  const graph = await monterGraph({
    dossier,
    origine,
    emetteur,
    trace: options.traceGraph,
    fabrique: options.fabriqueGraph,
  });

  const app = new Hono();
  app.use('*', async (c, next) => {
    // Only this machine’s own pages: refuses a foreign site that would send its requests to the loopback (DNS rebinding, forged posts).
    const hote = new URL(c.req.url).hostname;
    const etranger = c.req.header('sec-fetch-site') === 'cross-site' && c.req.method !== 'GET';
    if (!['localhost', '127.0.0.1'].includes(hote) || etranger) return c.text('Accès local seulement.', 403);
    return next();
  });
  app.all('/api/*', async (c) => {
    const { pathname, search } = new URL(c.req.url);
    if (!fonctions) return c.json({ erreur: 'Les fonctions démarrent : réessayez.' }, 503);
    return fonctions.transmettre(c.req.raw, `${pathname}${search}`);
  });
  app.all('/graph/v1.0/*', (c) => graph.repondre(c.req.raw));
  app.route(
    '/local',
    routesJetons(() => emetteur),
  );
  app.route(
    '/local/identite',
    routesIdentite(() => emetteur, secrets.identite),
  );
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
      fonctions: () => fonctions,
      async reinitialiser() {
        canal.vider();
        await graph.vider();
        await preparerDonnees();
      },
    }),
  );
  app.route('/onglets', servirDossier(join(racine, 'dist/onglets'), '/onglets'));
  app.route('/', servirDossier(join(racine, 'dist/page'), ''));
  app.notFound((c) => c.text('Cette page n’existe pas.', 404));

  repondre = (requete) => app.fetch(requete);

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

type Repondre = (requete: Request) => Response | Promise<Response>;

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
