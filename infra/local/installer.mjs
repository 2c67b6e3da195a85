// Installs what is missing, before anything is built. No dependency: it runs on a bare clone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const racine = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const ici = (chemin) => join(racine, chemin);

export function verifierNode() {
  const [majeure = 0, mineure = 0] = process.versions.node.split('.').map(Number);
  if (majeure > 20 || (majeure === 20 && mineure >= 19)) return;
  console.error(
    `Node ${process.versions.node} est trop ancien : il faut la version 20.19 ou une plus récente (https://nodejs.org).`,
  );
  process.exit(1);
}

/**
 * npm writes node_modules/.package-lock.json at each installation: older than the lock file means that something is missing.
 * `npm install --no-save` rather than `npm ci`: both keep to the lock file, and only the first completes the native parts of a platform that the lock does not name.
 */
export function installer() {
  const temoin = ici('node_modules/.package-lock.json');
  if (existsSync(temoin) && !perime(temoin)) return;
  // To the error stream: what a command answers stays alone on the other.
  console.error('Installation des dépendances (une à deux minutes)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const resultat = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: racine,
    stdio: ['ignore', 2, 2],
    shell: npm.endsWith('.cmd'),
  });
  if (resultat.status === 0) return;
  console.error('L’installation a échoué : vérifiez l’accès au réseau, puis relancez la même commande.');
  process.exit(1);
}

/** A fresh clone can give both files any date: when the dates say « older », the names and versions decide. */
function perime(temoin) {
  if (statSync(temoin).mtimeMs >= statSync(ici('package-lock.json')).mtimeMs) return false;
  const lire = (fichier) => JSON.parse(readFileSync(fichier, 'utf8')).packages ?? {};
  const [installes, voulus] = [lire(temoin), lire(ici('package-lock.json'))];
  return Object.entries(voulus).some(
    ([nom, p]) => nom !== '' && !p.optional && !p.link && installes[nom]?.version !== p.version,
  );
}
