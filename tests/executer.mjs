// `npm test`: installs what is missing, builds, runs every test and the essential journeys, prints `N passed, N failed` last.
// `--tout` plays all the journeys, `--sans-parcours` none, `--parcours` all of them alone; any other argument is a path
// given to jest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { installer, racine, verifierNode } from '../infra/local/installer.mjs';
import { bilanDe, fichiersEnEchec, lesPlusLongs } from './bilan.mjs';
import { ESSENTIELS } from './parcours/essentiels.mjs';

verifierNode();
installer();
const { construire } = await import('../infra/local/construire.mjs');
await construire();

const options = process.argv.slice(2);
const chemins = options.filter((o) => !o.startsWith('--'));
const essentiels = chemins.length === 0 && !options.some((o) => ['--tout', '--parcours'].includes(o));
const bilans = [];
const jouees = [];
if (!options.includes('--parcours')) bilans.push(essayer());
if (!options.includes('--sans-parcours')) bilans.push(parcourir());

if (essentiels && !options.includes('--sans-parcours'))
  console.log('Parcours dans un navigateur : les principaux seulement ; tous avec « npm test -- --tout ».');
console.log('Les fichiers les plus longs :');
for (const { name, secondes } of lesPlusLongs(jouees))
  console.log(`${String(secondes).padStart(4)} s  ${relative(racine, name)}`);
const somme = (cle) => bilans.reduce((n, b) => n + b[cle], 0);
for (const { nom, absents, instables } of bilans) {
  for (const titre of absents) console.log(`${nom} : ${titre}`);
  for (const titre of instables) console.log(`${nom} : instable, à réparer : ${titre}`);
}
console.log(`${somme('passes')} passed, ${somme('echecs')} failed`);
process.exit(somme('echecs') > 0 || somme('passes') === 0 ? 1 : 0);

function essayer() {
  return { nom: 'Tests', ...bilanDe(jouer('jest.config.mjs', 'Tests', chemins)) };
}

/** A journey that fails is played once more, from a clean state. */
function parcourir() {
  const [config, nom] = ['jest.parcours.config.mjs', 'Parcours dans un navigateur'];
  const premieres = jouer(config, nom, essentiels ? ['--runTestsByPath', ...ESSENTIELS] : chemins);
  const rates = fichiersEnEchec(premieres).filter((fichier) => existsSync(fichier));
  const secondes = rates.length > 0 ? jouer(config, `${nom}, seconde fois`, ['--runTestsByPath', ...rates]) : [];
  return { nom, ...bilanDe(premieres, secondes) };
}

/** One run of jest: what it says of each file. A run that leaves no report counts as a failure: silence is never success. */
function jouer(config, nom, quoi) {
  console.log(`${nom}…`);
  const dossier = join(racine, '.cache');
  mkdirSync(dossier, { recursive: true });
  const fichier = join(dossier, `bilan-${config}.json`);
  rmSync(fichier, { force: true });
  const jest = join(racine, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(
    process.execPath,
    // What a test leaves is young and much: more room for it is a twelfth less work. The processes of jest get it too.
    [
      '--max-semi-space-size=64',
      jest,
      '--config',
      config,
      '--json',
      `--outputFile=${fichier}`,
      '--silent=false',
      ...quoi,
    ],
    // The build leaves NODE_ENV at « production ».
    { cwd: racine, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'test' } },
  );
  const muet = { name: nom, status: 'failed', assertionResults: [] };
  if (!existsSync(fichier)) return [muet];
  const suites = JSON.parse(readFileSync(fichier, 'utf8')).testResults;
  jouees.push(...suites);
  return status !== 0 && fichiersEnEchec(suites).length === 0 ? [...suites, muet] : suites;
}
