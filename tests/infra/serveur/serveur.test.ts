import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { idSite, LOCATAIRE } from '../../../infra/local/locataire.ts';
import { demarrerServeur, type Serveur } from '../../../infra/local/serveur.ts';

const racine = mkdtempSync(join(tmpdir(), 'maillage-serveur-'));
const dossierDonnees = join(racine, 'donnees');
const traceGraph = join(racine, 'trace.jsonl');
let serveur: Serveur;

const options = { port: 0, dossierDonnees, exemple: false, racine, traceGraph, journal: () => {} };
const local = async <T>(chemin: string, init?: RequestInit) =>
  (await (await fetch(`${serveur.origine}/local/${chemin}`, init)).json()) as T;
const jeton = async (profil: string, ressource: string) =>
  (await local<{ jeton: string }>(`jeton?profil=${profil}&ressource=${ressource}`)).jeton;

beforeAll(async () => {
  const esbuild = (entree: string, sortie: string, ...reste: string[]) =>
    execFileSync(
      'node_modules/.bin/esbuild',
      [entree, '--bundle', '--platform=node', `--outfile=${join(racine, sortie)}`, ...reste],
      {
        stdio: 'pipe',
      },
    );
  esbuild('infra/local/fonctions/enfant.ts', 'dist/local/fonctions.mjs', '--format=esm');
  esbuild(
    'tests/infra/serveur/application.fixture.ts',
    'dist/functions/main.cjs',
    '--format=cjs',
    '--external:@azure/functions-core',
  );
  cpSync('env/.env.local', join(racine, 'env/.env.local'));
  writeFileSync(join(racine, 'dist/functions/host.json'), '{"version":"2.0"}');
  mkdirSync(join(racine, 'dist/page'), { recursive: true });
  mkdirSync(join(racine, 'dist/onglets/assets'), { recursive: true });
  writeFileSync(join(racine, 'dist/page/index.html'), '<h1>page</h1>');
  writeFileSync(join(racine, 'dist/onglets/annuaire.html'), '<h1>annuaire</h1>');
  writeFileSync(join(racine, 'dist/onglets/assets/annuaire-BUgxqjYZ.js'), '1');
  serveur = await demarrerServeur(options);
});

afterAll(async () => {
  await serveur?.arreter();
  rmSync(racine, { recursive: true, force: true });
});

test('la page, les onglets et leurs ressources sont servis, chacun avec son droit au cache', async () => {
  expect(await (await fetch(serveur.origine)).text()).toBe('<h1>page</h1>');
  const onglet = await fetch(`${serveur.origine}/onglets/annuaire.html`);
  expect(onglet.headers.get('cache-control')).toBe('no-cache');
  expect(onglet.headers.get('content-security-policy')).toMatch(
    /^frame-ancestors 'self' .*https:\/\/\*\.cloud\.microsoft/,
  );
  expect(onglet.headers.has('x-frame-options')).toBe(false);
  const ressource = await fetch(`${serveur.origine}/onglets/assets/annuaire-BUgxqjYZ.js`);
  expect(ressource.headers.get('cache-control')).toContain('immutable');
  expect((await fetch(`${serveur.origine}/onglets/absent.html`)).status).toBe(404);
});

test('un chemin qui remonte ne sort pas du dossier servi', async () => {
  for (const chemin of ['/onglets/..%2f..%2fenv/.env.local', '/onglets/%2e%2e/%2e%2e/env/.env.local']) {
    expect((await fetch(`${serveur.origine}${chemin}`)).status).toBe(404);
  }
});

test('les onglets apprennent leur locataire par le fichier qu’un déploiement écrirait', async () => {
  const configuration = await (await fetch(`${serveur.origine}/onglets/configuration.json`)).json();
  expect(configuration).toMatchObject({
    clientId: LOCATAIRE.application,
    locataire: LOCATAIRE.id,
    siteId: idSite,
    graphUrl: `${serveur.origine}/graph/v1.0`,
    apiUrl: `${serveur.origine}/api`,
  });
});

test('les fonctions reçoivent l’environnement d’un locataire, et obtiennent un jeton de leur identité gérée', async () => {
  const vu = (await (await fetch(`${serveur.origine}/api/environnement`)).json()) as Record<string, string>;
  expect(vu).toMatchObject({
    GRAPH_URL: `${serveur.origine}/graph/v1.0`,
    JETONS_EMETTEUR: `${serveur.origine}/local/${LOCATAIRE.id}/v2.0`,
    JETONS_JWKS: `${serveur.origine}/local/jwks`,
    URL_ONGLETS: `${serveur.origine}/onglets`,
    identite: 'Bearer',
  });
  expect(vu.CANAL_FLUX_URL).toContain(`${serveur.origine}/local/flux/`);
  expect((vu.LIENS_SECRET ?? '').length).toBeGreaterThan(31);
});

test('le fichier env/.env.local dit la même chose que le locataire de démonstration', () => {
  expect(parseEnv(readFileSync('env/.env.local', 'utf8'))).toMatchObject({
    LOCATAIRE_ID: LOCATAIRE.id,
    API_AUDIENCE: LOCATAIRE.application,
    SITE_ID: idSite,
    ORGANISATEUR: LOCATAIRE.organisateur.oid,
  });
});

test('le remplaçant de Graph répond aux jetons d’ici, et à eux seuls', async () => {
  const demander = (porteur: string) =>
    fetch(`${serveur.origine}/graph/v1.0/sites?search=*`, { headers: { authorization: `Bearer ${porteur}` } });
  expect((await demander(await jeton('lecture', 'graph'))).status).toBe(200);
  expect((await demander(await jeton('coordination', 'api'))).status).toBe(401);
  expect(/Bearer ey|authorization"/i.test(readFileSync(traceGraph, 'utf8'))).toBe(false);
});

test('un minuteur se déclenche, une panne se règle ou se refuse, la boîte et le calendrier se lisent', async () => {
  expect(await local('minuteurs/chaque-nuit', { method: 'POST' })).toEqual({ nom: 'chaque-nuit', etat: 'termine' });
  const { minuteurs } = await local<{ minuteurs: { nom: string; derniere: string | null }[] }>('minuteurs');
  expect(minuteurs[0]?.derniere).not.toBeNull();
  const regler = (corps: string) => fetch(`${serveur.origine}/local/pannes`, { method: 'POST', body: corps });
  expect((await regler('{"regles":[{"taux":1,"effet":"503","chemin":"^/api/"}]}')).status).toBe(200);
  expect((await fetch(`${serveur.origine}/api/environnement`)).status).toBe(503);
  expect((await regler('{"inconnue":1}')).status).toBe(400);
  expect((await regler('')).status).toBe(200);
  expect((await fetch(`${serveur.origine}/api/environnement`)).status).toBe(200);
  expect(await local('courriels')).toEqual({ courriels: [] });
  expect(await local('calendrier')).toEqual({ rencontres: [] });
});

test('un site étranger ne peut ni viser la machine par un autre nom ni y poster', async () => {
  const port = Number(new URL(serveur.origine).port);
  const statut = await new Promise<number | undefined>((r) =>
    request({ port, host: '127.0.0.1', path: '/local/canal', headers: { host: 'pirate.example' } }, (rep) =>
      r(rep.resume().statusCode),
    ).end(),
  );
  expect(statut).toBe(403);
  const poste = await fetch(`${serveur.origine}/local/reinitialiser`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(poste.status).toBe(403);
});

test('la remise à zéro efface ce qui a été fait et prépare de nouveau les listes', async () => {
  const flux = JSON.parse(readFileSync(join(dossierDonnees, 'secrets.json'), 'utf8')).flux as string;
  await fetch(`${serveur.origine}/local/flux/${encodeURIComponent(LOCATAIRE.canal.id)}?sig=${flux}`, {
    method: 'POST',
    body: '{}',
  });
  expect((await local<{ publications: unknown[] }>('canal')).publications).toHaveLength(1);
  expect(await local('reinitialiser', { method: 'POST' })).toEqual({ etat: 'reinitialise' });
  expect(await local('canal')).toEqual({ publications: [] });
  const listes = await fetch(`${serveur.origine}/graph/v1.0/sites/${idSite}/lists`, {
    headers: { authorization: `Bearer ${await jeton('coordination', 'graph')}` },
  });
  expect(JSON.stringify(await listes.json())).toContain('Structures');
});

test('un port déjà pris est dit en français, avec la commande qui en choisit un autre', async () => {
  const occupant = createServer();
  await new Promise<void>((pret) => occupant.listen(0, '127.0.0.1', pret));
  const { port } = occupant.address() as AddressInfo;
  await expect(demarrerServeur({ ...options, port, dossierDonnees: join(racine, 'autre') })).rejects.toThrow(
    `Le port ${port} est déjà utilisé. Arrêtez l’autre programme, ou choisissez un autre port : PORT=${port + 1} npm start`,
  );
  await new Promise((fini) => occupant.close(fini));
});
