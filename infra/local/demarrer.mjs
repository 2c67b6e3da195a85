// `npm start`: installs what is missing, builds what changed, starts the demonstration. No dependency: it runs on a bare clone.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installer, racine, verifierNode } from './installer.mjs';

verifierNode();
installer();
const { construire } = await import('./construire.mjs');
await construire().catch((erreur) => {
  console.error(erreur.message);
  process.exit(1);
});
demarrer();

function demarrer() {
  const serveur = spawn(process.execPath, ['--enable-source-maps', join(racine, 'dist/local/serveur.mjs')], {
    cwd: racine,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  // Ctrl+C reaches the whole group; the child stops cleanly and this process leaves with its status.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => serveur.kill('SIGTERM'));
  serveur.on('exit', (code) => process.exit(code ?? 0));
}
