#!/usr/bin/env node
// Lays out what is deployed: dist/site (pages, headers, settings of the environment) and dist/functions.zip. Build first: node infra/local/construire.mjs.
// Usage: node infra/azure/preparer.mjs [--env dev] [--dossier-env env] [--dist dist]
// Several territories: --env pays-a --env pays-b, each with its TERRITOIRE_CODE. Pages of each under its own folder, beside one folder of scripts.
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { archiver } from '../../appPackage/paquet/archive.mjs';
import { substituer } from '../../appPackage/paquet/substitution.mjs';
import { lireVariables } from '../../appPackage/paquet/variables.mjs';

const ici = fileURLToPath(new URL('.', import.meta.url));
const racine = join(ici, '..', '..');
const { values } = parseArgs({
  options: {
    env: { type: 'string', multiple: true, default: ['dev'] },
    'dossier-env': { type: 'string', default: join(racine, 'env') },
    dist: { type: 'string', default: join(racine, 'dist') },
  },
});
const { env: envs, dist } = values;

const refus = [];
for (const dossier of ['onglets', 'functions']) {
  if (!(await stat(join(dist, dossier)).catch(() => null))) {
    refus.push(`${join(dist, dossier)} n’existe pas : construisez d’abord`);
  }
}
/** Fills a template with the variables of an environment. */
const remplir = async (modele, { env, variables }) => {
  const { texte, manquantes } = substituer(await readFile(join(ici, 'site', modele), 'utf8'), variables);
  for (const nom of manquantes) refus.push(`${nom} manque dans .env.${env} (pour ${modele})`);
  return texte;
};
const environnements = await Promise.all(
  envs.map(async (env) => ({ env, variables: await lireVariables(values['dossier-env'], env) })),
);
const [premier] = environnements;
const plusieurs = environnements.length > 1 || Boolean(premier.variables.TERRITOIRE_CODE);
const reglagesDuSite = await remplir('staticwebapp.config.json', premier);
const configurations = {};
for (const e of environnements) configurations[e.variables.ONGLETS] = await remplir('configuration.json', e);
const territoires = plusieurs ? environnements.map(enTerritoire) : [];

if (refus.length > 0) {
  console.error(['Rien n’a été préparé :', ...refus.map((r) => `- ${r}`)].join('\n'));
  process.exitCode = 1;
} else {
  const site = join(dist, 'site');
  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  await cp(join(dist, 'onglets'), join(site, 'onglets'), { recursive: true });
  await (plusieurs ? poserLesTerritoires(site) : poserLeSeul(site));
  const fonctions = sansCartes(await lireDossier(join(dist, 'functions')));
  if (plusieurs) fonctions['territoires.json'] = Buffer.from(`${JSON.stringify(territoires, null, 2)}\n`);
  await writeFile(join(dist, 'functions.zip'), archiver(fonctions));
  console.log(`Prêt à déployer : ${site} et ${join(dist, 'functions.zip')}`);
}

async function poserLeSeul(site) {
  await cp(join(ici, 'site', 'index.html'), join(site, 'index.html'));
  await writeFile(join(site, 'staticwebapp.config.json'), reglagesDuSite);
  await writeFile(join(site, 'onglets', 'configuration.json'), configurations[premier.variables.ONGLETS]);
}

/** The pages alone are copied: they name their scripts by an address of the site, the same for all. */
async function poserLesTerritoires(site) {
  const racineDesPages = join(site, 'onglets');
  const pages = (await readdir(racineDesPages)).filter((nom) => nom.endsWith('.html'));
  for (const { variables } of environnements) {
    const dossier = join(site, variables.ONGLETS);
    await mkdir(dossier, { recursive: true });
    if (dossier !== racineDesPages) for (const page of pages) await cp(join(racineDesPages, page), join(dossier, page));
    const configuration = { ...JSON.parse(configurations[variables.ONGLETS]), territoire: variables.TERRITOIRE_CODE };
    await writeFile(join(dossier, 'configuration.json'), `${JSON.stringify(configuration, null, 2)}\n`);
  }
  // Pages without a configuration are those of nobody.
  if (!('onglets' in configurations)) for (const page of pages) await rm(join(racineDesPages, page));
  const reglages = JSON.parse(reglagesDuSite);
  reglages.routes = reglages.routes.filter(({ route }) => route !== '/');
  await writeFile(join(site, 'staticwebapp.config.json'), `${JSON.stringify(reglages, null, 2)}\n`);
  await writeFile(join(site, 'index.html'), accueil(environnements.map(({ variables }) => variables)));
}

/** What the functions read of a territory (functions/hote/fichier-des-territoires.ts). */
function enTerritoire({ env, variables: v }) {
  for (const nom of ['TERRITOIRE_CODE', 'TERRITOIRE_NOM', 'ORGANISATEUR', 'TAB_ENDPOINT'])
    if (!v[nom]) refus.push(`${nom} manque dans .env.${env} (pour territoires.json)`);
  for (const autre of environnements)
    if (autre.env !== env && autre.variables.ONGLETS === v.ONGLETS)
      refus.push(`.env.${env} et .env.${autre.env} auraient leurs pages au même endroit (${v.ONGLETS})`);
  for (const nom of ['API_ENDPOINT', 'TAB_ENDPOINT', 'LOCATAIRE_ID'])
    if (v[nom] !== premier.variables[nom]) refus.push(`${nom} de .env.${env} n’est pas celui de .env.${premier.env}`);
  return {
    code: v.TERRITOIRE_CODE,
    nom: v.TERRITOIRE_NOM,
    audience: v.AAD_APP_CLIENT_ID,
    site: v.SITE_ID,
    organisateur: v.ORGANISATEUR,
    onglets: `${v.TAB_ENDPOINT}/${v.ONGLETS}`,
    ...(v.TEAMS_APP_ID ? { teams: v.TEAMS_APP_ID } : {}),
    ...(v.EQUIPE_ID ? { equipe: v.EQUIPE_ID } : {}),
    ...(v.TERRITOIRE_SECRET ? { secret: v.TERRITOIRE_SECRET } : {}),
  };
}

/** The way to each territory. */
function accueil(variables) {
  const echapper = (texte) => texte.replace(/[&<>"]/g, (signe) => `&#${signe.charCodeAt(0)};`);
  const liens = variables.map(
    (v) => `      <li><a href="/${v.ONGLETS}/annuaire.html">${echapper(v.TERRITOIRE_NOM)}</a></li>`,
  );
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <title>Maillage</title>
  </head>
  <body>
    <ul>
${liens.join('\n')}
    </ul>
  </body>
</html>
`;
}

/** Without the source maps: three quarters of the weight, for a Node that Azure does not start with them. */
function sansCartes(fichiers) {
  return Object.fromEntries(Object.entries(fichiers).filter(([nom]) => !nom.endsWith('.map')));
}

/** Every file of a folder by its path inside it, with `/` on every system, as a zip wants. */
async function lireDossier(dossier) {
  const entrees = await readdir(dossier, { recursive: true, withFileTypes: true });
  const fichiers = entrees.filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name));
  const lus = await Promise.all(
    fichiers.map(async (f) => [relative(dossier, f).replaceAll('\\', '/'), await readFile(f)]),
  );
  return Object.fromEntries(lus);
}
