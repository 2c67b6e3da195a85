import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { communes } from '../../core/lists/communes.list.ts';
import { vivreA } from '../../core/temps/fuseau.ts';
import { ouvrirTerritoire } from '../../core/territoire/territoire.ts';
import { ouvrirCanal } from './canal.ts';
import { paysDe } from './exemple/pays.ts';
import { creerFermetures } from './fermetures.ts';
import { lancerFonctions, type ProcessusFonctions } from './fonctions/processus.ts';
import { monterGraph } from './graph-monte.ts';
import { ouvrirCle } from './jetons/cle.ts';
import { creerEmetteur } from './jetons/emetteur.ts';
import { PROFILS, peuplerLocataire, renommerLocataire, territoiresDuLocataire } from './locataire.ts';
import { creerPannes } from './pannes.ts';
import { preparer } from './preparation.ts';
import { environnementFonctions, ouvrirSecrets, reglagesDeFunc } from './reglages.ts';
import { routes } from './routes.ts';
import { codesDuRang, communesAMontrer } from './territoire.ts';

export interface OptionsServeur {
  /** 0 takes any free port. */
  readonly port: number;
  readonly dossierDonnees: string;
  /** Loads the sample territory on a first start; otherwise the lists are there, empty. */
  readonly exemple: boolean;
  /** SIREN or INSEE codes of the territory to show; that of the demonstration without any. */
  readonly territoire?: readonly string[];
  /** How many territories are served; one unless said. */
  readonly combien?: number;
  /** File that receives the Graph exchanges, one JSON object per line. */
  readonly traceGraph?: string;
  /** Address of another national register than the fictional one of this machine. */
  readonly registre?: string;
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
  const { exemple, territoire: codes = [], combien = 1, racine = process.cwd(), journal = console.log } = options;
  peuplerLocataire(combien);
  situer(codes);
  const dossier = resolve(options.dossierDonnees);
  mkdirSync(dossier, { recursive: true });
  const secrets = ouvrirSecrets(dossier);
  const cle = await ouvrirCle(dossier);

  // The port is taken first: the issuer and every link carry it. Until the routes are there, callers are told to wait.
  let repondre: Repondre = () => Response.json({ erreur: 'Démarrage en cours : réessayez.' }, { status: 503 });
  const { serveur, origine } = await ecouter((requete, env) => repondre(requete, env), options.port);
  const fermetures = creerFermetures();
  const emetteur = creerEmetteur(origine, cle, fermetures.consentie);
  const pannes = creerPannes();
  const canal = ouvrirCanal(dossier, secrets.flux);
  const graph = monterGraph({ dossier, origine, emetteur, fermetures, pannes, trace: options.traceGraph });
  let fonctions: ProcessusFonctions | null = null;
  let territoires: readonly string[] = [];
  const env = environnementFonctions(origine, emetteur.issuer, secrets, {
    racine,
    dossier,
    registre: options.registre,
  });

  const preparerDonnees = async () => {
    const jeton = await emetteur.jetonDe(PROFILS.coordination, 'graph');
    const { jeton: jetonDesFonctions } = await emetteur.jetonIdentite();
    const noms: string[] = [];
    for (const [rang, t] of territoiresDuLocataire().entries()) {
      noms.push(
        await preparer({
          dossier: rang === 0 ? dossier : join(dossier, t.code),
          exemple,
          codes: codesDuRang(rang, codes),
          territoire: t,
          graphUrl: `${origine}/graph/v1.0`,
          jeton,
          jetonDesFonctions,
          lienDesIndicateurs: `https://teams.microsoft.com/l/entity/${env.TEAMS_APP_ID}/indicateurs`,
          deposer: (carte, le) => canal.deposer(carte, le, t.code),
          rangerLesCourriels: graph.rangerLesCourriels,
          log: journal,
        }),
      );
    }
    territoires = noms;
    // What the page shows is at the hour of the first one.
    situer(codes);
  };
  const reinitialiser = async () => {
    canal.vider();
    fermetures.vider();
    graph.vider();
    for (const ou of [dossier, ...territoiresDuLocataire().map((t) => join(dossier, t.code))])
      rmSync(join(ou, 'exemple.json'), { force: true });
    await preparerDonnees();
    // The lists have new ids: what the functions remember of the old ones is wrong.
    await fonctions?.redemarrer();
  };
  const arreter = async () => {
    await fonctions?.arreter();
    await new Promise<void>((fini) => {
      serveur.close(() => fini());
      serveur.closeAllConnections();
    });
    await graph.fermer();
  };

  const app = routes({
    origine,
    racine,
    secrets,
    emetteur,
    pannes,
    fermetures,
    canal,
    graph,
    fonctions: () => fonctions,
    territoires: () => territoires,
    reinitialiser,
  });
  repondre = (requete, env) => app.fetch(requete, env as object);
  try {
    await preparerDonnees();
    fonctions = await lancerFonctions({
      hote: join(racine, 'dist/local/fonctions.mjs'),
      paquet: join(racine, 'dist/functions/main.cjs'),
      hostJson: join(racine, 'dist/functions/host.json'),
      etatMinuteurs: join(dossier, 'minuteurs.json'),
      fichierJournal: join(dossier, 'fonctions.log'),
      origine,
      env,
      alerter: (ligne) => journal(`fonctions : ${ligne}`),
    });
    const reglages = JSON.stringify(reglagesDeFunc(origine, env), null, 2);
    writeFileSync(join(dossier, 'local.settings.json'), reglages, { mode: 0o600 });
  } catch (erreur) {
    await arreter();
    throw erreur;
  }
  return { origine, arreter };
}

/** Hours and addresses are those of the territory, before anything is dated or anyone is named. */
function situer(codes: readonly string[]): void {
  const territoire = ouvrirTerritoire(communesAMontrer(codes).map((c) => communes.draft.parse(c)));
  vivreA(territoire.fuseau, territoire.droitLocal);
  renommerLocataire(paysDe(territoire).domaines);
}

type Repondre = (requete: Request, env: unknown) => Response | Promise<Response>;

function ecouter(repondre: Repondre, port: number): Promise<{ serveur: Server; origine: string }> {
  return new Promise((pret, echec) => {
    const serveur = serve({ fetch: repondre, port, hostname: '127.0.0.1' }, (adresse) =>
      pret({ serveur, origine: `http://localhost:${adresse.port}` }),
    ) as Server;
    // A client that speaks again after five idle seconds would meet a closing connection.
    serveur.keepAliveTimeout = 120_000;
    serveur.once('error', (erreur: NodeJS.ErrnoException) => {
      if (erreur.code !== 'EADDRINUSE') return echec(erreur);
      const conseil = `Arrêtez l’autre programme, ou choisissez un autre port : PORT=${port + 1} npm start`;
      echec(new Error(`Le port ${port} est déjà utilisé. ${conseil}`));
    });
  });
}
