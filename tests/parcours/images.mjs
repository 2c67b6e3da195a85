// `npm run images`: plays the story, the campaign, the poll and the life of a rencontre again and keeps the pictures of the README in docs/images/.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { construire } from '../../infra/local/construire.mjs';

const racine = join(import.meta.dirname, '..', '..');
await construire();
const { status } = spawnSync(
  process.execPath,
  [
    join(racine, 'node_modules/jest/bin/jest.js'),
    '--config',
    'jest.parcours.config.mjs',
    'parcours/(histoire|campagne|sondage|vie-entiere)',
  ],
  { cwd: racine, stdio: 'inherit', env: { ...process.env, IMAGES: 'oui' } },
);
process.exit(status ?? 1);
