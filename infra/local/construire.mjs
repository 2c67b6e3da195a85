// Builds what changed since the last time: the server, its functions host and the command line, the functions (one file, as deployed), the tabs and the page.
// Plain JavaScript: it runs before anything is built. A part whose sources have the same hash as at its last build is left alone.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const racine = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const dist = join(racine, 'dist');
const COMMUNS = ['package-lock.json', 'tsconfig.base.json', 'infra/local/construire.mjs'];

/** Each part: its sentence, the sources that it is made of, the file that proves it is there, how it is built. */
const PARTIES = {
  serveur: {
    titre: 'serveur local et ligne de commande',
    sources: ['core', 'graph', 'infra', 'package.json'],
    exclus: ['infra/local/page', 'infra/azure'],
    preuve: 'dist/local/serveur.mjs',
    construire: construireServeur,
  },
  fonctions: {
    titre: 'fonctions',
    sources: ['core', 'graph', 'functions', 'package.json'],
    preuve: 'dist/functions/main.cjs',
    construire: construireFonctions,
  },
  onglets: {
    titre: 'onglets',
    sources: ['core', 'graph', 'tabs', 'env/.env.local', 'docs/guide-coordination.md', 'docs/guide-partenaires.md'],
    preuve: 'dist/onglets',
    construire: construireOnglets,
  },
  paquet: {
    titre: 'paquet Teams',
    sources: ['appPackage', 'core', 'functions/openapi', 'env/.env.local'],
    preuve: 'dist/maillage-local.zip',
    construire: construirePaquet,
  },
  page: {
    titre: 'page de démonstration',
    sources: ['infra/local/page', 'infra/local/locataire.ts'],
    preuve: 'dist/page/index.html',
    construire: () => construireVite('infra/local/page/vite.config.ts'),
  },
};

/** Builds the parts, among those asked for, whose sources changed. `log` receives one French line per part. */
export async function construire({ log = console.log, forcer = false, parties = Object.keys(PARTIES) } = {}) {
  const fichier = join(dist, '.empreinte');
  const connues = lireJson(fichier) ?? {};
  const echecs = [];
  for (const nom of parties) {
    const partie = PARTIES[nom];
    const empreinte = hacher([...COMMUNS, ...partie.sources], partie.exclus);
    if (!forcer && connues[nom] === empreinte && existsSync(join(racine, partie.preuve))) continue;
    const debut = Date.now();
    log(`Construction : ${partie.titre}…`);
    try {
      await partie.construire();
    } catch (erreur) {
      // The other parts are built all the same: one message then says everything that is wrong.
      echecs.push(partie.titre);
      log(erreur instanceof Error ? erreur.message : String(erreur));
      continue;
    }
    connues[nom] = empreinte;
    mkdirSync(dist, { recursive: true });
    writeFileSync(fichier, JSON.stringify(connues, null, 2));
    log(`  ${partie.titre} : ${((Date.now() - debut) / 1000).toFixed(1)} s`);
  }
  if (echecs.length > 0) throw new Error(`Construction en échec : ${echecs.join(', ')}.`);
}

async function construireServeur() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: {
      serveur: 'infra/local/principal.ts',
      fonctions: 'infra/local/fonctions/enfant.ts',
      maillage: 'infra/ligne-de-commande/maillage.ts',
    },
    outdir: join(dist, 'local'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    // The libraries stay in node_modules: libsql is native, and this build is never deployed.
    packages: 'external',
    ...commun(),
  });
}

/** One CommonJS file: the shape that starts fastest, and `require('@azure/functions-core')` reaches the host untouched. */
async function construireFonctions() {
  const { build } = await import('esbuild');
  const sortie = join(dist, 'functions');
  rmSync(sortie, { recursive: true, force: true });
  await build({
    entryPoints: ['functions/main.ts'],
    outfile: join(sortie, 'main.cjs'),
    format: 'cjs',
    external: ['@azure/functions-core'],
    minifySyntax: true,
    minifyWhitespace: true,
    ...commun(),
  });
  writeFileSync(
    join(sortie, 'package.json'),
    JSON.stringify({ name: 'maillage-functions', private: true, main: 'main.cjs' }),
  );
  writeFileSync(join(sortie, 'host.json'), readFileSync(join(racine, 'functions/host.json')));
}

const commun = () => ({
  absWorkingDir: racine,
  bundle: true,
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  loader: { '.sql': 'text', '.md': 'text', '.txt': 'text', '.csv': 'text' },
});

/** What Teams installs: the page that plays Teams reads it too. */
async function construirePaquet() {
  const { execFileSync } = await import('node:child_process');
  execFileSync(process.execPath, [join(racine, 'appPackage/emballer.mjs')], {
    cwd: racine,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Below how many bytes shared files are joined, from the most wanted: the configuration refuses those that would wait for each other. */
const SEUILS = [8_000, 4_000, 0];

async function construireOnglets() {
  await construireSansCercle(SEUILS);
  await construireVite('tabs/vite.config.ts', 'legeres');
  await construireVite('tabs/vite.config.ts', 'lien');
}

async function construireSansCercle([seuil, ...suivants]) {
  try {
    await construireVite('tabs/vite.config.ts', `joints-sous-${seuil}`, suivants.length > 0);
  } catch (erreur) {
    if (suivants.length === 0 || !String(erreur).includes('s’attendent l’un l’autre')) throw erreur;
    await construireSansCercle(suivants);
  }
}

/** `essai`: what fails is tried otherwise, and prints nothing. */
async function construireVite(config, mode = 'production', essai = false) {
  const { build, createLogger } = await import('vite');
  const configFile = join(racine, config);
  const customLogger = createLogger('warn');
  if (essai) customLogger.error = () => {};
  await build({ configFile, root: dirname(configFile), logLevel: 'warn', customLogger, mode });
}

function hacher(chemins, exclus = []) {
  const hache = createHash('sha256');
  for (const fichier of chemins.flatMap((c) => fichiers(c, exclus)).sort()) {
    hache
      .update(fichier)
      .update('\0')
      .update(readFileSync(join(racine, fichier)))
      .update('\0');
  }
  return hache.digest('hex');
}

/** Every file under a path, relative to the repository with slashes: the same hash on every machine. */
function fichiers(chemin, exclus) {
  const absolu = join(racine, chemin);
  if (exclus.includes(chemin) || !existsSync(absolu)) return [];
  if (!statSync(absolu).isDirectory()) return [chemin];
  const noms = readdirSync(absolu).filter((nom) => nom !== 'node_modules' && !nom.startsWith('.'));
  return noms.flatMap((nom) => fichiers(`${chemin}/${nom}`, exclus));
}

function lireJson(fichier) {
  try {
    return JSON.parse(readFileSync(fichier, 'utf8'));
  } catch {
    return null;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await construire({ forcer: process.argv.includes('--forcer') }).catch((erreur) => {
    console.error(erreur.message);
    process.exit(1);
  });
}
