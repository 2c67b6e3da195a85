// `npm run start:func`: serves the built functions with azure-functions-core-tools where they are installed, instead of the embedded host.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const racine = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const windows = process.platform === 'win32';
const local = join(racine, 'node_modules/.bin', windows ? 'func.cmd' : 'func');
const surLePath = spawnSync(windows ? 'where' : 'which', ['func'], { encoding: 'utf8' })
  .stdout?.split('\n')[0]
  ?.trim();
const func = existsSync(local) ? local : surLePath;

if (!func) {
  console.error('Azure Functions Core Tools ne sont pas installés. Pour les obtenir :');
  console.error('  npm install --no-save azure-functions-core-tools@4 --ignore-scripts=false');
  console.error('Sans eux, « npm start » sert les mêmes fonctions.');
  process.exit(1);
}

const { construire } = await import('./construire.mjs');
await construire().catch((erreur) => {
  console.error(erreur.message);
  process.exit(1);
});
const enfant = spawn(func, ['start', ...process.argv.slice(2)], {
  cwd: join(racine, 'dist/functions'),
  stdio: 'inherit',
  shell: windows,
});
process.on('SIGINT', () => {});
enfant.on('exit', (code) => process.exit(code ?? 0));
