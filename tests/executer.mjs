// `npm test`: installs what is missing, builds, runs every test and the browser journeys, prints `N passed, N failed` last.
// `--sans-parcours` leaves the journeys out, `--parcours` plays them alone; any other argument is a path given to jest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installer, racine, verifierNode } from '../infra/local/installer.mjs';

verifierNode();
installer();
const { construire } = await import('../infra/local/construire.mjs');
await construire();

const options = process.argv.slice(2);
const chemins = options.filter((o) => !o.startsWith('--'));
const bilans = [];
if (!options.includes('--parcours')) bilans.push(executer('jest.config.mjs', 'Tests'));
if (!options.includes('--sans-parcours'))
  bilans.push(executer('jest.parcours.config.mjs', 'Parcours dans un navigateur'));

const somme = (cle) => bilans.reduce((n, b) => n + b[cle], 0);
for (const { nom, absents } of bilans) for (const titre of absents) console.log(`${nom} : ${titre}`);
console.log(`${somme('passes')} passed, ${somme('echecs')} failed`);
process.exit(somme('echecs') > 0 || somme('passes') === 0 ? 1 : 0);

/** One run of jest. A suite that cannot start, or a run that leaves no report, counts as a failure: silence is never success. */
function executer(config, nom) {
  console.log(`${nom}…`);
  const dossier = join(racine, '.cache');
  mkdirSync(dossier, { recursive: true });
  const fichier = join(dossier, `bilan-${config}.json`);
  rmSync(fichier, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      join(racine, 'node_modules/jest/bin/jest.js'),
      '--config',
      config,
      '--json',
      `--outputFile=${fichier}`,
      '--silent=false',
      ...chemins,
    ],
    { cwd: racine, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (!existsSync(fichier)) return { nom, passes: 0, echecs: 1, absents: [] };
  const bilan = JSON.parse(readFileSync(fichier, 'utf8'));
  const suitesMortes = bilan.testResults.filter((s) => s.status === 'failed' && s.assertionResults.length === 0).length;
  const absents = bilan.testResults
    .flatMap((s) => s.assertionResults)
    .filter((t) => t.title.startsWith('laissé de côté'))
    .map((t) => t.title);
  const echecs = bilan.numFailedTests + suitesMortes;
  return { nom, passes: bilan.numPassedTests, echecs: echecs === 0 && status !== 0 ? 1 : echecs, absents };
}
