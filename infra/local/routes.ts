import { join } from 'node:path';
import { Hono, type MiddlewareHandler } from 'hono';
import { fuseau } from '../../core/temps/fuseau.ts';
import type { Canal } from './canal.ts';
import { routesCommandes } from './commandes.ts';
import { routesExtension } from './extension.ts';
import type { Fermetures } from './fermetures.ts';
import { partageDeLHote } from './fonctions/partage.ts';
import type { ProcessusFonctions } from './fonctions/processus.ts';
import type { GraphMonte } from './graph-monte.ts';
import type { Emetteur } from './jetons/emetteur.ts';
import { routesIdentite } from './jetons/identite.ts';
import { creerRefusDeConnexion } from './jetons/refus.ts';
import { routesJetons } from './jetons/routes.ts';
import { domainesDuLocataire, idDuSite, PROFILS, territoiresDuLocataire } from './locataire.ts';
import type { RegistrePannes } from './pannes.ts';
import { routesRegistre } from './registre.ts';
import { configurationOnglets, dossierDesOnglets, type Secrets } from './reglages.ts';
import { servirDossier } from './statique.ts';

interface Parties {
  readonly origine: string;
  readonly racine: string;
  readonly secrets: Secrets;
  readonly emetteur: Emetteur;
  readonly pannes: RegistrePannes;
  readonly fermetures: Fermetures;
  readonly canal: Canal;
  readonly graph: GraphMonte;
  readonly fonctions: () => ProcessusFonctions | null;
  /** Names of the territories shown. */
  readonly territoires: () => readonly string[];
  readonly reinitialiser: () => Promise<void>;
}

/** Every address of the demonstration, in one table: `/api`, `/graph/v1.0`, `/local`, `/onglets`, `/`. */
export function routes({
  origine,
  racine,
  secrets,
  emetteur,
  pannes,
  fermetures,
  canal,
  graph,
  fonctions,
  territoires,
  reinitialiser,
}: Parties): Hono {
  const app = new Hono();
  const refus = creerRefusDeConnexion();
  app.use('*', accesLocal);
  app.use('/api/*', partageDeLHote([origine]), pannes.middleware());
  app.all('/api/*', async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const processus = fonctions();
    if (!processus) return c.json({ erreur: 'Les fonctions démarrent : réessayez.' }, 503);
    return processus.transmettre(c.req.raw, `${pathname}${search}`);
  });
  app.all('/graph/v1.0/*', (c) => graph.repondre(c.req.raw, c.env));
  app.get('/graph/contenus/*', (c) => graph.repondre(c.req.raw, c.env));
  app.route('/local', routesJetons(emetteur, refus));
  app.route('/local/identite', routesIdentite(emetteur, secrets.identite, refus));
  app.use('/local/flux/*', pannes.middleware());
  app.route('/local/flux', canal.routes);
  app.get('/local/territoire', (c) =>
    c.json({
      nom: territoires()[0] ?? '',
      fuseau: fuseau(),
      domaines: domainesDuLocataire(),
      territoires: territoiresDuLocataire().map((t, rang) => ({
        code: t.code,
        nom: territoires()[rang] ?? '',
        site: idDuSite(t.site),
        onglets: dossierDesOnglets(t),
      })),
    }),
  );
  app.route('/local/registre', routesRegistre());
  app.route(
    '/local/extension',
    routesExtension({
      racine,
      jeton: (profil, appelant) => emetteur.jetonDe(PROFILS[profil], 'api', undefined, appelant),
      appelerApi: async (requete, chemin) =>
        fonctions()?.transmettre(requete, chemin) ??
        Response.json({ erreur: { message: 'Les fonctions démarrent : réessayez.' } }, { status: 503 }),
    }),
  );
  app.route('/local', routesCommandes({ canal, graph, pannes, fermetures, fonctions, reinitialiser }));
  const pages = servirDossier(join(racine, 'dist/onglets'), '/onglets');
  for (const t of territoiresDuLocataire()) {
    const dossier = dossierDesOnglets(t);
    app.get(`${dossier}/configuration.json`, (c) =>
      c.json(configurationOnglets(origine, t), 200, { 'cache-control': 'no-cache' }),
    );
    // As a deployment lays them out: the same pages in a folder of the territory, beside the same scripts.
    if (dossier !== '/onglets')
      app.get(`${dossier}/:page{[\\w-]+\\.html}`, (c) => pages.request(`/onglets/${c.req.param('page')}`));
  }
  // A picture opened alone asks for it.
  app.get('/favicon.ico', (c) => c.redirect('/icone.svg'));
  app.route('/onglets', pages);
  app.route('/', servirDossier(join(racine, 'dist/page'), ''));
  app.notFound((c) => c.text('Cette page n’existe pas.', 404));
  return app;
}

/** Only this machine’s own pages: refuses a foreign site that would send its requests to the loopback (DNS rebinding, forged posts). */
const accesLocal: MiddlewareHandler = async (c, next) => {
  const hote = new URL(c.req.url).hostname;
  const etranger = c.req.header('sec-fetch-site') === 'cross-site' && c.req.method !== 'GET';
  if (!['localhost', '127.0.0.1'].includes(hote) || etranger) return c.text('Accès local seulement.', 403);
  return next();
};
