import { spawnSync } from 'node:child_process';

// `npm run attaque`: a thousand random sets of counts, each attacked by linear programming; `npm test` attacks a hundred.
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', 'tests/core/ventilations/attaque.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, JEUX: process.argv[2] ?? '1000' },
  },
);
process.exit(status ?? 1);
