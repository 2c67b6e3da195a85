import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Journal } from './contrat.ts';
import { compilerGabarit, type Gabarit } from './gabarit.ts';
import { ecrireReponse, lireCorps, versDonnee } from './http.ts';
import { invoquer } from './invoquer.ts';
import { lancerMinuteurs, type Minuteurs } from './minuteurs.ts';
import { creerNoyau, type Fonction, intercepterNoyau } from './noyau.ts';

export interface OptionsHote {
  /** The built bundle, the same file as the one deployed. */
  readonly paquet: string;
  readonly hostJson: string;
  /** Where the last runs of the timers are kept. */
  readonly etatMinuteurs: string;
  /** Origin under which callers see the functions, for `request.url`. */
  readonly origine: string;
  readonly journal: Journal;
}

export interface HoteFonctions {
  readonly minuteurs: Minuteurs;
  readonly fonctions: readonly string[];
  /** Answers one HTTP request under the route prefix. */
  repondre(requete: IncomingMessage, reponse: ServerResponse): Promise<void>;
  arreter(): Promise<void>;
}

/** The value of `MINUTEURS` with which nothing happens without being asked: what a journey sees never depends on the hour. */
const A_LA_DEMANDE = 'a-la-demande';

/** As the worker of Azure does: `require` for CommonJS, which Node then has no need to scan for exports; `import` for modules. */
async function chargerPaquet(paquet: string): Promise<void> {
  if (paquet.endsWith('.cjs')) createRequire(import.meta.url)(paquet);
  else await import(pathToFileURL(paquet).href);
}

interface Route {
  readonly gabarit: Gabarit;
  readonly methodes: ReadonlySet<string>;
  readonly fonction: Fonction;
}

/**
 * Loads the application through the `@azure/functions-core` contract and serves its HTTP and timer triggers.
 * Access keys (`authLevel: function`) are not asked for here: what protects the API, in a tenant too, is the token that each function checks.
 */
export async function chargerHote({
  paquet,
  hostJson,
  etatMinuteurs,
  origine,
  journal,
}: OptionsHote): Promise<HoteFonctions> {
  const noyau = creerNoyau(journal);
  intercepterNoyau(noyau);
  await chargerPaquet(paquet);
  noyau.fermerInscriptions();
  await noyau.modele().getCapabilities?.({});

  const appHookData = {};
  for (const crochet of noyau.crochets('appStart')) await crochet({ hookData: {}, appHookData });

  const prefixe = lirePrefixe(hostJson);
  const routes = [...noyau.fonctions.values()].flatMap((f) => routeDe(f, prefixe));
  routes.sort((a, b) => a.gabarit.rang.localeCompare(b.gabarit.rang));
  const executer = (f: Fonction, donnee: Parameters<typeof invoquer>[3]) =>
    invoquer(noyau, appHookData, f, donnee, journal);
  const minuteurs = lancerMinuteurs(
    noyau.fonctions.values(),
    reglage,
    etatMinuteurs,
    (f, json) => executer(f, { json }),
    journal,
    process.env.MINUTEURS !== A_LA_DEMANDE,
  );

  return {
    minuteurs,
    fonctions: [...noyau.fonctions.keys()],
    async repondre(requete, reponse) {
      const url = new URL(requete.url ?? '/', origine);
      const trouvees = routes.flatMap((r) => {
        const params = r.gabarit.lire(url.pathname);
        return params ? [{ ...r, params }] : [];
      });
      const methode = requete.method ?? 'GET';
      const choisie = trouvees.find((r) => r.methodes.has(methode));
      const corps = await lireCorps(requete);
      if (!choisie || corps === null) {
        const statut = corps === null ? 413 : trouvees.length > 0 ? 405 : 404;
        const permises = [...new Set(trouvees.flatMap((r) => [...r.methodes]))].join(', ');
        reponse.writeHead(statut, statut === 405 ? { allow: permises } : {}).end();
        return;
      }
      const nom = choisie.fonction.metadonnees.name;
      try {
        const donnee = await executer(choisie.fonction, { http: versDonnee(requete, url, choisie.params, corps) });
        ecrireReponse(reponse, donnee?.http as Parameters<typeof ecrireReponse>[1]);
      } catch (erreur) {
        journal('error', nom, erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur));
        if (!reponse.headersSent) reponse.writeHead(500);
        reponse.end();
      }
    },
    async arreter() {
      minuteurs.arreter();
      for (const crochet of noyau.crochets('appTerminate')) await crochet({ hookData: {}, appHookData });
    },
  };
}

function routeDe(fonction: Fonction, prefixe: string): Route[] {
  const liaison = Object.values(fonction.metadonnees.bindings).find((l) => l.type === 'httpTrigger');
  if (!liaison) return [];
  const route = substituer(liaison.route ?? fonction.metadonnees.name);
  return [
    {
      fonction,
      gabarit: compilerGabarit(`${prefixe}/${route}`),
      methodes: new Set((liaison.methods ?? ['GET', 'POST']).map((m) => m.toUpperCase())),
    },
  ];
}

function lirePrefixe(hostJson: string): string {
  const lu = JSON.parse(readFileSync(hostJson, 'utf8')) as { extensions?: { http?: { routePrefix?: string } } };
  return lu.extensions?.http?.routePrefix ?? 'api';
}

const substituer = (texte: string) => texte.replace(/%([^%]+)%/g, (_, nom: string) => reglage(nom));

function reglage(nom: string): string {
  const valeur = process.env[nom];
  if (valeur === undefined) throw new Error(`Le réglage %${nom}% n’est pas défini.`);
  return valeur;
}
