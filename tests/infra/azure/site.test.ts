import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { unzipSync } from 'fflate';
import { avecPartage } from '../../partage.ts';

const RACINE = join(__dirname, '..', '..', '..');
const VARIABLES = {
  API_ENDPOINT: 'https://func-essai.azurewebsites.net',
  AAD_APP_CLIENT_ID: '7a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  LOCATAIRE_ID: '6f0c2b1e-7c1d-4e38-9a51-0c6f4a2d9b10',
  SITE_ID: 'essai.sharepoint.com,5b0a0c7e-2d64-4a1b-9f3c-8e7d6a5b4c3d,c9d8e7f6-a5b4-4c3d-9e2f-1a0b9c8d7e6f',
};
const CONFIG = join(RACINE, 'infra', 'azure', 'site', 'staticwebapp.config.json');
const entetes = (): Record<string, string> => JSON.parse(readFileSync(CONFIG, 'utf8')).globalHeaders;
const directive = (nom: string): string[] =>
  (entetes()['Content-Security-Policy'] ?? '')
    .split(';')
    .map((d) => d.trim().split(' '))
    .find(([titre]) => titre === nom)
    ?.slice(1) ?? [];

test('les hôtes de Microsoft 365 peuvent encadrer les onglets, et eux seuls', () => {
  expect(directive('frame-ancestors')).toEqual([
    "'self'",
    'https://teams.microsoft.com',
    'https://*.teams.microsoft.com',
    'https://*.cloud.microsoft',
    'https://*.microsoft365.com',
    'https://*.office.com',
    'https://outlook.office.com',
    'https://outlook.office365.com',
  ]);
  expect(Object.keys(entetes()).map((e) => e.toLowerCase())).not.toContain('x-frame-options');
});

test('aucun script en ligne ni venu d’ailleurs ne s’exécute', () => {
  expect(directive('script-src')).toEqual(["'self'"]);
  expect(directive('default-src')).toEqual(["'self'"]);
  expect(directive('object-src')).toEqual(["'none'"]);
});

test('les onglets ne parlent qu’à l’API, à Graph, à la connexion Microsoft et à la liste des hôtes de Teams', () => {
  const api = ['$', '{{API_ENDPOINT}}'].join('');
  expect(directive('connect-src')).toEqual([
    "'self'",
    api,
    'https://graph.microsoft.com',
    'https://login.microsoftonline.com',
    // teams-js reads there which hosts may speak to it.
    'https://res.cdn.office.net',
  ]);
});

describe('préparation du déploiement', () => {
  let dossier: string;
  beforeEach(() => {
    dossier = mkdtempSync(join(tmpdir(), 'maillage-site-'));
    mkdirSync(join(dossier, 'dist', 'onglets', 'assets'), { recursive: true });
    mkdirSync(join(dossier, 'dist', 'functions'), { recursive: true });
    writeFileSync(join(dossier, 'dist', 'onglets', 'annuaire.html'), '<p>annuaire</p>');
    writeFileSync(join(dossier, 'dist', 'functions', 'host.json'), '{}');
    writeFileSync(join(dossier, 'dist', 'functions', 'main.cjs'), '1');
    writeFileSync(join(dossier, 'dist', 'functions', 'main.cjs.map'), '{}');
    const lignes = Object.entries(VARIABLES).map(([nom, valeur]) => `${nom}=${valeur}`);
    writeFileSync(join(dossier, '.env.essai'), lignes.join('\n'));
  });
  afterEach(() => rmSync(dossier, { recursive: true, force: true }));

  const preparer = (env: string) =>
    spawnSync(
      process.execPath,
      ['infra/azure/preparer.mjs', '--env', env, '--dossier-env', dossier, '--dist', join(dossier, 'dist')],
      { cwd: RACINE, encoding: 'utf8', env: { PATH: process.env.PATH } },
    );

  test('le site reçoit les pages et la politique qui nomme l’API de l’environnement', () => {
    expect(preparer('essai')).toMatchObject({ status: 0, stderr: '' });
    const site = join(dossier, 'dist', 'site');
    expect(readFileSync(join(site, 'onglets', 'annuaire.html'), 'utf8')).toBe('<p>annuaire</p>');
    const config = readFileSync(join(site, 'staticwebapp.config.json'), 'utf8');
    expect(config).toContain("connect-src 'self' https://func-essai.azurewebsites.net ");
    expect(config).not.toContain('{{');
  });

  test('les onglets reçoivent leur configuration, avec la portée que Teams demande d’avance', () => {
    preparer('essai');
    const configuration = JSON.parse(
      readFileSync(join(dossier, 'dist', 'site', 'onglets', 'configuration.json'), 'utf8'),
    );
    expect(configuration).toEqual({
      clientId: VARIABLES.AAD_APP_CLIENT_ID,
      locataire: VARIABLES.LOCATAIRE_ID,
      graphUrl: 'https://graph.microsoft.com/v1.0',
      apiUrl: `${VARIABLES.API_ENDPOINT}/api`,
      siteId: VARIABLES.SITE_ID,
      portees: {
        graph: ['https://graph.microsoft.com/Sites.Selected'],
        api: [`${VARIABLES.AAD_APP_CLIENT_ID}/access_as_user`],
      },
    });
    const manifeste = JSON.parse(readFileSync(join(RACINE, 'appPackage', 'manifest.json'), 'utf8'));
    expect(manifeste.webApplicationInfo.nestedAppAuthInfo[0].scopes).toEqual(configuration.portees.graph);
  });

  test('l’archive des fonctions a host.json à sa racine, et aucune carte des sources', () => {
    preparer('essai');
    const noms = Object.keys(unzipSync(readFileSync(join(dossier, 'dist', 'functions.zip'))));
    expect(noms.sort()).toEqual(['host.json', 'main.cjs']);
  });

  test('sans l’adresse de l’API, rien n’est préparé et le nom qui manque est dit', () => {
    const { status, stderr } = preparer('vide');
    expect(status).toBe(1);
    expect(stderr).toContain('API_ENDPOINT manque dans .env.vide');
  });
});

avecPartage('les fichiers JSON d’Azure suivent leur schéma', (partage) => {
  const lire = (...chemin: string[]) => JSON.parse(readFileSync(join(...chemin), 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false });

  test('staticwebapp.config.json', () => {
    const valider = ajv.compile(lire(partage, 'schemas', 'staticwebapp.config.schema.json'));
    expect([valider(lire(CONFIG)), valider.errors]).toEqual([true, null]);
    expect(valider({ ...lire(CONFIG), enTete: {} })).toBe(false);
  });

  test('main.parameters.json', () => {
    const { definitions } = lire(partage, 'schemas', 'arm', '2019-04-01', 'deploymentTemplate.json');
    // The two definitions that parameters need; the rest of the template schema refers to every provider of Azure.
    const gabarit = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json';
    const { parameterValueTypes, keyVaultReference } = definitions;
    ajv.addSchema({ id: `${gabarit}#`, definitions: { parameterValueTypes, keyVaultReference } }, gabarit);
    const valider = ajv.compile(lire(partage, 'schemas', 'arm', '2019-04-01', 'deploymentParameters.json'));
    const parametres = lire(RACINE, 'infra', 'azure', 'main.parameters.json');
    expect([valider(parametres), valider.errors]).toEqual([true, null]);
    expect(valider({ ...parametres, parameters: undefined })).toBe(false);
  });
});
