import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { avecPartage } from '../partage.ts';

const RACINE = join(__dirname, '..', '..');
const VARIABLES = {
  TEAMS_APP_ID: '3f0c1d4e-5b6a-4c7d-8e9f-0a1b2c3d4e5f',
  AAD_APP_CLIENT_ID: '7a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  TAB_DOMAIN: 'essai.azurestaticapps.net',
  TAB_ENDPOINT: 'https://essai.azurestaticapps.net',
  API_DOMAIN: 'func-essai.azurewebsites.net',
  API_ENDPOINT: 'https://func-essai.azurewebsites.net',
  ORGANISATION_NOM: '"Communauté d’essai"',
  ORGANISATION_SITE: 'https://essai.example',
  URL_CONFIDENTIALITE: 'https://essai.example/confidentialite',
  URL_CONDITIONS: 'https://essai.example/conditions',
};

let dossier: string;
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'maillage-paquet-'));
});
afterEach(() => rmSync(dossier, { recursive: true, force: true }));

/** Packs with these variables, in a process of its own, with nothing of this environment but PATH and a time zone. */
function emballer(variables: Record<string, string>, fuseau = 'UTC') {
  const lignes = Object.entries(variables).map(([nom, valeur]) => `${nom}=${valeur}`);
  writeFileSync(join(dossier, '.env.essai'), `# essai\n${lignes.join('\n')}\n`);
  return spawnSync(
    process.execPath,
    ['appPackage/emballer.mjs', '--env', 'essai', '--dossier-env', dossier, '--sortie', dossier],
    { cwd: RACINE, encoding: 'utf8', env: { PATH: process.env.PATH, TZ: fuseau } },
  );
}
const archive = () => readFileSync(join(dossier, 'maillage-essai.zip'));

let fait: Buffer | undefined;
/** The package of these variables, made once: each making is a process of two seconds. */
function ordinaire(): Buffer {
  if (fait === undefined) {
    expect(emballer(VARIABLES)).toMatchObject({ status: 0, stderr: '' });
    fait = archive();
  }
  return fait;
}
const dansLArchive = (nom: string, octets = ordinaire()) =>
  JSON.parse(strFromU8(unzipSync(octets)[nom] ?? new Uint8Array()));
const manifeste = (octets?: Buffer) => dansLArchive('manifest.json', octets);

test('le paquet contient à sa racine le manifeste, ses icônes, la traduction, l’API et la carte de l’extension, et rien d’autre', () => {
  expect(Object.keys(unzipSync(ordinaire())).sort()).toEqual([
    'color.png',
    'en.json',
    'fiches.carte.json',
    'fiches.openapi.json',
    'manifest.json',
    'outline.png',
  ]);
});

test('le dépôt fait un paquet sans rien régler', () => {
  const { status, stderr } = spawnSync(process.execPath, ['appPackage/emballer.mjs', '--sortie', dossier], {
    cwd: RACINE,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(existsSync(join(dossier, 'maillage-local.zip'))).toBe(true);
});

test('deux paquets des mêmes fichiers sont les mêmes octets, quel que soit le fuseau', () => {
  emballer(VARIABLES, 'Pacific/Auckland');
  expect(archive().equals(ordinaire())).toBe(true);
});

test('aucun emplacement à remplir ne reste dans le manifeste', () => {
  expect(JSON.stringify(manifeste())).not.toContain('{{');
  expect(manifeste().developer.name).toBe('Communauté d’essai');
});

test('chaque variable absente ou vide est nommée, et rien n’est écrit', () => {
  const { status, stderr } = emballer({ TEAMS_APP_ID: '' });
  expect(status).toBe(1);
  for (const nom of Object.keys(VARIABLES)) expect(stderr).toContain(`- ${nom} manque`);
  expect(() => archive()).toThrow();
});

test('une seule variable absente suffit à refuser le paquet', () => {
  const { status, stderr } = emballer({ ...VARIABLES, URL_CONDITIONS: '' });
  expect(status).toBe(1);
  expect(stderr.match(/^- .+/gm)).toEqual([expect.stringContaining('URL_CONDITIONS manque')]);
});

test('l’extension appelle l’opération du contrat, à l’adresse des fonctions, avec un seul paramètre obligatoire', () => {
  const description = dansLArchive('fiches.openapi.json');
  expect(description).toMatchObject({
    openapi: '3.0.3',
    servers: [{ url: `${VARIABLES.API_ENDPOINT}/api` }],
    paths: { '/extension/fiches': { get: { operationId: manifeste().composeExtensions[0].commands[0].id } } },
  });
  const { parameters } = description.paths['/extension/fiches'].get;
  expect(parameters.filter((p: { required: boolean }) => p.required)).toHaveLength(1);
  expect(JSON.stringify(description)).not.toMatch(/"(?:oneOf|anyOf|allOf|not|\$ref)":/);
});

test.each([
  ['une API sans https', { API_ENDPOINT: 'http://func-essai.example' }, 'https'],
  ['un identifiant qui n’est pas un GUID', { TEAMS_APP_ID: 'maillage' }, '/id'],
  ['une adresse sans https', { TAB_ENDPOINT: 'ftp://essai' }, '/staticTabs/0/contentUrl'],
  ['un nom d’organisation trop long', { ORGANISATION_NOM: 'x'.repeat(33) }, '/developer/name'],
])('%s est refusé par le schéma', (_, changement, chemin) => {
  const { status, stderr } = emballer({ ...VARIABLES, ...changement });
  expect(status).toBe(1);
  expect(stderr).toContain(chemin);
});

test('un guillemet dans une variable reste un guillemet', () => {
  emballer({ ...VARIABLES, ORGANISATION_NOM: 'La "CCLNG"' });
  expect(manifeste(archive()).developer.name).toBe('La "CCLNG"');
});

test('une option inconnue est un mauvais usage', () => {
  const { status } = spawnSync(process.execPath, ['appPackage/emballer.mjs', '--vers', 'x'], { cwd: RACINE });
  expect(status).toBe(2);
});

test('le domaine des onglets est le seul domaine, sans joker', () => {
  const { validDomains, staticTabs, configurableTabs, webApplicationInfo } = manifeste();
  expect(validDomains).toEqual([VARIABLES.TAB_DOMAIN]);
  const adresses = [...staticTabs, ...configurableTabs].flatMap((o: Record<string, string>) =>
    [o.contentUrl, o.websiteUrl, o.configurationUrl].filter((u) => u !== undefined),
  );
  expect(adresses.length).toBe(11);
  for (const adresse of adresses) expect(new URL(adresse).hostname).toBe(VARIABLES.TAB_DOMAIN);
  expect(webApplicationInfo.nestedAppAuthInfo[0].redirectUri).toBe(`brk-multihub://${VARIABLES.TAB_DOMAIN}`);
});

const validateur = (schema: Record<string, unknown>): ValidateFunction => {
  const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(schema);
};

avecPartage('le manifeste reste valable pour le schéma le plus récent', (partage) => {
  test.each(['1.29', '1.30'])('version %s', (version) => {
    const schema = JSON.parse(readFileSync(join(partage, 'schemas', `MicrosoftTeams.v${version}.schema.json`), 'utf8'));
    const valider = validateur(schema);
    expect([valider({ ...manifeste(), manifestVersion: version }), valider.errors]).toEqual([true, null]);
    expect(valider({ ...manifeste(), manifestVersion: version, accentColor: 'bleu' })).toBe(false);
  });
});

test('le paquet d’un territoire ouvre ses pages, et l’API que tous partagent ; celui qui était seul garde les siennes', () => {
  const adresses = (variables: Record<string, string>): readonly string[] => {
    expect(emballer({ ...VARIABLES, ...variables })).toMatchObject({ status: 0, stderr: '' });
    const { staticTabs } = manifeste(archive()) as { staticTabs: readonly { contentUrl?: string }[] };
    return staticTabs.flatMap(({ contentUrl }) => contentUrl ?? []);
  };
  const siennes = adresses({ TERRITOIRE_CODE: 'pays-b' });
  expect(siennes).toContain(`${VARIABLES.TAB_ENDPOINT}/onglets/pays-b/accueil.html`);
  expect(siennes.every((url) => url.startsWith(`${VARIABLES.TAB_ENDPOINT}/onglets/pays-b/`))).toBe(true);
  expect(adresses({ TERRITOIRE_CODE: 'pays-a', TERRITOIRE_SECRET: 'maître' })).toContain(
    `${VARIABLES.TAB_ENDPOINT}/onglets/accueil.html`,
  );
});
