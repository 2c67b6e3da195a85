// `npm run start:func`: serves the built functions with Azure Functions Core Tools, on the settings of the running
// demonstration and on Azurite’s storage.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SANS_FUNC, trouverFunc } from './func.mjs';
import { installer, racine, verifierNode } from './installer.mjs';

const windows = process.platform === 'win32';
const dossier = resolve(racine, process.env.DOSSIER_DONNEES ?? '.local');
const finir = (phrase) => {
  console.error(phrase);
  process.exit(1);
};

verifierNode();
installer();
const reglages = await lireReglages();
const { construire } = await import('./construire.mjs');
await construire().catch((erreur) => finir(erreur.message));
const func = trouverFunc(racine) ?? finir(SANS_FUNC);
await servir(func, poser(reglages));

/** What the demonstration writes in its data folder when it is ready, as long as it answers. */
async function lireReglages() {
  const fichier = join(dossier, 'local.settings.json');
  const lus = existsSync(fichier) ? JSON.parse(readFileSync(fichier, 'utf8')) : undefined;
  const repond = lus !== undefined && (await fetch(lus.Values.URL_ONGLETS).catch(() => undefined));
  return repond
    ? lus
    : finir('La démonstration ne répond pas : lancez « npm start » dans une autre fenêtre, puis recommencez.');
}

/**
 * The functions as they are deployed, apart from what is built: a next build would erase the settings, and a
 * deployment must never take them.
 */
function poser(reglages) {
  const cible = join(dossier, 'func');
  rmSync(cible, { recursive: true, force: true });
  mkdirSync(cible, { recursive: true });
  cpSync(join(racine, 'dist/functions'), cible, { recursive: true });
  return {
    cible,
    ecrire: (stockage) => {
      const Values = { ...reglages.Values, AzureWebJobsStorage: stockage };
      const texte = JSON.stringify({ ...reglages, Values }, null, 2);
      writeFileSync(join(cible, 'local.settings.json'), texte, { mode: 0o600 });
    },
  };
}

async function servir(func, { cible, ecrire }) {
  const { demarrerAzurite } = await import('./azurite.mjs');
  const azurite = await demarrerAzurite(join(dossier, 'azurite')).catch((erreur) => finir(erreur.message));
  ecrire(azurite.chaine);
  const enfant = spawn(func, ['start', ...process.argv.slice(2)], {
    cwd: cible,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, FUNCTIONS_CORE_TOOLS_TELEMETRY_OPTOUT: '1' },
  });
  // Ctrl+C reaches the whole group; this process leaves last, with the status of func.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => enfant.kill('SIGTERM'));
  enfant.on('exit', (code) => {
    void azurite.arreter().finally(() => process.exit(code ?? 0));
  });
}
