import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { z } from 'zod';
import { TOUS_LES_CONTRATS } from '../../functions/commandes.ts';
import { TOUS_LES_MINUTEURS } from '../../functions/minuteurs.ts';

const fonction = z.object({ name: z.string(), bindings: z.record(z.string(), z.looseObject({ type: z.string() })) });
type Fonction = z.infer<typeof fonction>;

/** What the host of Azure supplies, as far as declarations go. */
const HOTE = `
const Module = require('node:module');
const fonctions = [];
class Disposable { dispose() {} }
const core = { version: '4.0.0', hostVersion: '4.0.0', Disposable, registerFunction: (m) => (fonctions.push(m), new Disposable()),
  registerHook: () => new Disposable(), setProgrammingModel() {}, getProgrammingModel() {}, log() {} };
const charger = Module._load;
Module._load = function (nom, ...reste) { return nom === '@azure/functions-core' ? core : charger.call(this, nom, ...reste); };
require(process.argv[1]);
process.stdout.write(JSON.stringify(fonctions));
`;

const dossier = mkdtempSync(join(tmpdir(), 'maillage-fonctions-'));
let fonctions: readonly Fonction[] = [];

beforeAll(async () => {
  const outfile = join(dossier, 'main.cjs');
  await build({
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    entryPoints: ['functions/main.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['@azure/functions-core'],
    logLevel: 'silent',
  });
  // Without any setting: declaring must not need them, so that a missing one is told by an answer.
  const sortie = execFileSync(process.execPath, ['-e', HOTE, outfile], { encoding: 'utf8', env: {} });
  fonctions = z.array(fonction).parse(JSON.parse(sortie));
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

const declencheur = (f: Fonction) => Object.values(f.bindings).find((b) => b.type.endsWith('Trigger'));

const MINUTEURS = TOUS_LES_MINUTEURS.map((m) => m.id);

test('le paquet déclare une fonction par contrat, la santé, la description, l’agenda personnel et les minuteurs, sans aucun réglage', () => {
  const attendues = [...TOUS_LES_CONTRATS.map((c) => c.id), 'sante', 'openapi', 'agenda', ...MINUTEURS];
  expect(fonctions.map((f) => f.name).sort()).toEqual(attendues.sort());
});

test('chaque contrat garde sa route et sa seule méthode : la demande préalable des navigateurs est pour l’hôte', () => {
  for (const contrat of TOUS_LES_CONTRATS) {
    const fonctionDuContrat = fonctions.find((f) => f.name === contrat.id);
    expect(fonctionDuContrat && declencheur(fonctionDuContrat)).toMatchObject({
      type: 'httpTrigger',
      route: contrat.route,
      methods: [contrat.methode],
      authLevel: 'anonymous',
    });
  }
});

/** What the host carries itself; any other trigger or binding comes from the bundle of extensions. */
const DE_L_HOTE = ['httpTrigger', 'http', 'timerTrigger'];

test('host.json demande le lot d’extensions si une liaison en vient, et seulement alors', () => {
  const host = JSON.parse(readFileSync(fileURLToPath(new URL('../../functions/host.json', import.meta.url)), 'utf8'));
  const types = fonctions.flatMap((f) => Object.values(f.bindings).map((b) => b.type));
  const dUneExtension = types.filter((type) => !DE_L_HOTE.includes(type));
  expect([dUneExtension, 'extensionBundle' in host]).toEqual([dUneExtension, dUneExtension.length > 0]);
});

test.each(MINUTEURS)('le minuteur %s a six champs et ne part pas au démarrage', (nom) => {
  const minuteur = fonctions.find((f) => f.name === nom);
  const liaison = minuteur && declencheur(minuteur);
  expect(liaison).toMatchObject({ type: 'timerTrigger', schedule: expect.stringMatching(/^(\S+ ){5}\S+$/) as unknown });
  expect(liaison?.runOnStartup).not.toBe(true);
});
