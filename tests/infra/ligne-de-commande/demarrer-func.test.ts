import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { type Demonstration, demarrer } from '../../parcours/serveur.ts';
import { avecPartage } from '../../partage.ts';

const RACINE = join(__dirname, '..', '..', '..');
const NODE = dirname(process.execPath);
const dossier = mkdtempSync(join(tmpdir(), 'maillage-func-'));
let demonstration: Demonstration;

beforeAll(async () => {
  demonstration = await demarrer('vide');
});
afterAll(async () => {
  await demonstration.arreter();
  rmSync(dossier, { recursive: true, force: true });
  rmSync(dirname(demonstration.trace), { recursive: true, force: true });
});

/** With nothing of this machine’s environment but what is given. */
const executer = (args: readonly string[], env: Record<string, string>) =>
  new Promise<{ statut: number; sortie: string; erreur: string }>((fini) => {
    execFile(process.execPath, args, { cwd: RACINE, env: { PATH: NODE, ...env } }, (e, sortie, erreur) =>
      fini({ statut: e === null ? 0 : Number(e.code), sortie, erreur }),
    );
  });

/** Runs `npm run start:func` as its script does. */
const lancer = (env: Record<string, string>, ...args: string[]) =>
  executer([join(RACINE, 'infra/local/demarrer-func.mjs'), ...args], env);

test('sans démonstration en marche, une phrase dit quoi faire', async () => {
  const { statut, erreur } = await lancer({ DOSSIER_DONNEES: join(dossier, 'vide') });
  expect([statut, erreur.trim()]).toEqual([
    1,
    'La démonstration ne répond pas : lancez « npm start » dans une autre fenêtre, puis recommencez.',
  ]);
});

test('quand func ne peut pas être téléchargé, une phrase dit ce qui manque', async () => {
  // The package as it is installed, its program not fetched yet, on a machine whose network leads nowhere.
  const paquet = join(dossier, 'node_modules/azure-functions-core-tools');
  cpSync(join(RACINE, 'node_modules/azure-functions-core-tools'), paquet, {
    recursive: true,
    filter: (source) => source !== join(RACINE, 'node_modules/azure-functions-core-tools/bin'),
  });
  mkdirSync(join(dossier, 'node_modules/.bin'));
  symlinkSync(join(paquet, 'lib/main.js'), join(dossier, 'node_modules/.bin/func'));
  const { sortie } = await executer(
    [
      '-e',
      'import(process.argv[1]).then((m) => process.stdout.write(m.trouverFunc(process.argv[2]) ?? m.SANS_FUNC))',
    ].concat(join(RACINE, 'infra/local/func.mjs'), dossier),
    { HTTPS_PROXY: 'http://127.0.0.1:1' },
  );
  expect(sortie).toMatch(
    /^func n’a pas pu être téléchargé depuis cdn\.functions\.azure\.com : [^.]*« npm start »[^.]*\.$/,
  );
});

/** A `func` that says what it was given: its arguments, its folder, its settings, and whether its storage and the demonstration answer. */
const TEMOIN = `
import { readFileSync, readdirSync } from 'node:fs';
const reglages = JSON.parse(readFileSync('local.settings.json', 'utf8'));
const { AzureWebJobsStorage, GRAPH_URL } = reglages.Values;
const adresses = [...AzureWebJobsStorage.matchAll(/Endpoint=([^;]+)/g)].map(([, adresse]) => adresse);
const repondent = await Promise.all([...adresses, GRAPH_URL].map((a) => fetch(a).then(() => true, () => false)));
process.stdout.write(JSON.stringify({ args: process.argv.slice(2), fichiers: readdirSync('.').sort(), reglages, repondent }));
process.exit(7);
`;

describe('avec func', () => {
  let dit: {
    args: string[];
    fichiers: string[];
    reglages: Record<string, Record<string, unknown>>;
    repondent: boolean[];
  };
  let statut: number;
  beforeAll(async () => {
    writeFileSync(join(dossier, 'temoin.mjs'), TEMOIN);
    writeFileSync(
      join(dossier, 'func'),
      `#!/bin/sh\nexec "${process.execPath}" "${join(dossier, 'temoin.mjs')}" "$@"\n`,
    );
    chmodSync(join(dossier, 'func'), 0o755);
    const PATH = [dossier, NODE].join(delimiter);
    const lu = await lancer({ DOSSIER_DONNEES: demonstration.dossier, PATH }, '--verbose');
    statut = lu.statut;
    dit = JSON.parse(lu.sortie.slice(lu.sortie.indexOf('{')));
  });

  test('il démarre sur les fonctions telles qu’elles sont déployées, et son issue est celle de la commande', () => {
    expect([dit.args, statut]).toEqual([['start', '--verbose'], 7]);
    expect(dit.fichiers).toEqual(
      expect.arrayContaining(['host.json', 'local.settings.json', 'main.cjs', 'package.json']),
    );
  });

  test('il a les réglages de la démonstration, et un stockage qui répond', () => {
    expect(dit.reglages.Values).toMatchObject({
      FUNCTIONS_WORKER_RUNTIME: 'node',
      GRAPH_URL: `${demonstration.origine}/graph/v1.0`,
      URL_ONGLETS: `${demonstration.origine}/onglets`,
      LIENS_SECRET: expect.stringMatching(/.{32,}/) as unknown,
    });
    expect(dit.reglages.Host).toEqual({ LocalHttpPort: 7071, CORS: demonstration.origine });
    expect(dit.repondent).toEqual([true, true, true, true]);
  });

  test('rien de cela n’est là où un déploiement le prendrait', () => {
    expect(existsSync(join(RACINE, 'dist/functions/local.settings.json'))).toBe(false);
  });
});

avecPartage('les réglages écrits par la démonstration suivent le schéma de Microsoft', (partage) => {
  test('local.settings.json', () => {
    const schema = JSON.parse(
      readFileSync(join(partage, 'schemas/azure-functions-local.settings.json.schema.json'), 'utf8'),
    );
    const valider = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const reglages = JSON.parse(readFileSync(join(demonstration.dossier, 'local.settings.json'), 'utf8'));
    expect([valider(reglages), valider.errors]).toEqual([true, null]);
  });
});
