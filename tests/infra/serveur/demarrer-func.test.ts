import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test('sans les outils d’Azure, la commande dit comment les obtenir et échoue', () => {
  const racine = mkdtempSync(join(tmpdir(), 'maillage-func-'));
  const script = join(racine, 'infra/local/demarrer-func.mjs');
  cpSync('infra/local/demarrer-func.mjs', script);
  const { status, stderr } = spawnSync(process.execPath, [script], { env: { PATH: '' }, encoding: 'utf8' });
  rmSync(racine, { recursive: true, force: true });
  expect(status).toBe(1);
  expect(stderr).toContain('npm install --no-save azure-functions-core-tools@4');
  expect(stderr).toContain('npm start');
});
