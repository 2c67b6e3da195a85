// `npm run images`: plays again the journeys that the README shows, and keeps their pictures in docs/images/.
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
    'parcours/(histoire|campagne|sondage|vie-entiere|trous|ventilation|interconnaissance|bilan|budget-d-action)',
  ],
  { cwd: racine, stdio: 'inherit', env: { ...process.env, IMAGES: 'oui' } },
);
process.exit(status ?? 1);
