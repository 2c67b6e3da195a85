#!/usr/bin/env node
// Lays out what is deployed: dist/site (pages, headers, settings of the environment) and dist/functions.zip. Build first: node infra/local/construire.mjs.
// Usage: node infra/azure/preparer.mjs [--env dev] [--dossier-env env] [--dist dist]
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
    env: { type: 'string', default: 'dev' },
    'dossier-env': { type: 'string', default: join(racine, 'env') },
    dist: { type: 'string', default: join(racine, 'dist') },
  },
});
const { env, dist } = values;

/** Templates filled with the variables of the environment, and where the site keeps them. */
const MODELES = {
  'staticwebapp.config.json': 'staticwebapp.config.json',
  'configuration.json': join('onglets', 'configuration.json'),
};

const refus = [];
for (const dossier of ['onglets', 'functions']) {
  if (!(await stat(join(dist, dossier)).catch(() => null))) {
    refus.push(`${join(dist, dossier)} n’existe pas : construisez d’abord`);
  }
}
const variables = await lireVariables(values['dossier-env'], env);
const textes = {};
for (const [modele, destination] of Object.entries(MODELES)) {
  const { texte, manquantes } = substituer(await readFile(join(ici, 'site', modele), 'utf8'), variables);
  textes[destination] = texte;
  for (const nom of manquantes) refus.push(`${nom} manque dans .env.${env} (pour ${modele})`);
}

if (refus.length > 0) {
  console.error(['Rien n’a été préparé :', ...refus.map((r) => `- ${r}`)].join('\n'));
  process.exitCode = 1;
} else {
  const site = join(dist, 'site');
  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  await cp(join(ici, 'site', 'index.html'), join(site, 'index.html'));
  await cp(join(dist, 'onglets'), join(site, 'onglets'), { recursive: true });
  for (const [destination, texte] of Object.entries(textes)) await writeFile(join(site, destination), texte);
  await writeFile(join(dist, 'functions.zip'), archiver(sansCartes(await lireDossier(join(dist, 'functions')))));
  console.log(`Prêt à déployer : ${site} et ${join(dist, 'functions.zip')}`);
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
