// `npm run jours`: the tests, then the journeys, on chosen days, hours and zones of the machine (tests/instants.ts). Long: an hour or two.
// `-- --essais` or `-- --parcours` for one of them; any other argument is a path given to jest.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { racine } from '../infra/local/installer.mjs';

const { INSTANTS, INSTANTS_DES_PARCOURS } = await import('./instants.ts');
const ZONES = ['UTC', 'Pacific/Auckland', 'America/Guadeloupe'];

const options = process.argv.slice(2);
const chemins = options.filter((o) => !o.startsWith('--'));
const seuls = (quoi) =>
  options.includes(`--${quoi}`) || !(options.includes('--essais') || options.includes('--parcours'));
const passages = [
  ...(seuls('essais') ? INSTANTS.map((instant) => ({ instant, quoi: '--sans-parcours' })) : []),
  ...(seuls('parcours') ? INSTANTS_DES_PARCOURS.map((instant) => ({ instant, quoi: '--parcours' })) : []),
];

let rouges = 0;
for (const [rang, { instant, quoi }] of passages.entries()) {
  const zone = ZONES[rang % ZONES.length];
  const { status, stdout } = spawnSync(process.execPath, [join(racine, 'tests/executer.mjs'), quoi, ...chemins], {
    cwd: racine,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    env: { ...process.env, INSTANT_DES_ESSAIS: instant, TZ: zone },
  });
  if (status !== 0) rouges += 1;
  console.log(`${quoi.slice(2)} · ${instant} · ${zone} : ${stdout.trim().split('\n').at(-1)}`);
}
console.log(`${passages.length - rouges} passed, ${rouges} failed`);
process.exit(rouges > 0 ? 1 : 0);
