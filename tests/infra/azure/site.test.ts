import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { unzipSync } from 'fflate';
import { lireFichierDesTerritoires } from '../../../functions/hote/fichier-des-territoires.ts';
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

  const preparer = (...envs: readonly string[]) =>
    spawnSync(
      process.execPath,
      [
        'infra/azure/preparer.mjs',
        ...envs.flatMap((env) => ['--env', env]),
        ...['--dossier-env', dossier, '--dist', join(dossier, 'dist')],
      ],
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

  describe('de plusieurs territoires', () => {
    const DE_A = {
      ...VARIABLES,
      TERRITOIRE_CODE: 'pays-a',
      TERRITOIRE_NOM: 'Pays A & Cie',
      TERRITOIRE_SECRET: 'maître',
      TAB_ENDPOINT: 'https://stapp.example',
      ORGANISATEUR: 'boite-a',
    };
    const DE_B = {
      ...DE_A,
      TERRITOIRE_CODE: 'pays-b',
      TERRITOIRE_NOM: 'Pays B',
      TERRITOIRE_SECRET: '',
      AAD_APP_CLIENT_ID: '8a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      SITE_ID: 'essai.sharepoint.com,6b0a0c7e-2d64-4a1b-9f3c-8e7d6a5b4c3d,d9d8e7f6-a5b4-4c3d-9e2f-1a0b9c8d7e6f',
      ORGANISATEUR: 'boite-b',
      TEAMS_APP_ID: '9a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    };
    const ecrire = (env: string, variables: Record<string, string>) =>
      writeFileSync(
        join(dossier, `.env.${env}`),
        Object.entries(variables)
          .map(([nom, valeur]) => `${nom}=${valeur}`)
          .join('\n'),
      );
    const lireJson = (...chemin: string[]) =>
      JSON.parse(readFileSync(join(dossier, 'dist', 'site', ...chemin), 'utf8'));

    test('chacun a ses pages et sa configuration, à côté des mêmes scripts ; celui qui était seul garde ses adresses', () => {
      ecrire('a', DE_A);
      ecrire('b', DE_B);
      writeFileSync(join(dossier, 'dist', 'onglets', 'assets', 'annuaire.js'), '1');
      expect(preparer('a', 'b')).toMatchObject({ status: 0, stderr: '' });
      expect(lireJson('onglets', 'configuration.json')).toMatchObject({ siteId: DE_A.SITE_ID, territoire: 'pays-a' });
      expect(lireJson('onglets', 'pays-b', 'configuration.json')).toMatchObject({
        siteId: DE_B.SITE_ID,
        clientId: DE_B.AAD_APP_CLIENT_ID,
        territoire: 'pays-b',
      });
      expect(readdirSync(join(dossier, 'dist', 'site', 'onglets', 'pays-b')).sort()).toEqual([
        'annuaire.html',
        'configuration.json',
      ]);
      const index = readFileSync(join(dossier, 'dist', 'site', 'index.html'), 'utf8');
      expect(index).toContain('href="/onglets/annuaire.html">Pays A &#38; Cie<');
      expect(index).toContain('href="/onglets/pays-b/annuaire.html"');
      expect(lireJson('staticwebapp.config.json').routes.map(({ route }: { route: string }) => route)).not.toContain(
        '/',
      );
    });

    test('le fichier des territoires part avec les fonctions, qui le lisent', () => {
      ecrire('a', DE_A);
      ecrire('b', DE_B);
      preparer('a', 'b');
      const archive = unzipSync(readFileSync(join(dossier, 'dist', 'functions.zip')));
      const texte = new TextDecoder().decode(archive['territoires.json']);
      const lus = lireFichierDesTerritoires('territoires.json', () => texte);
      expect(lus).toMatchObject([
        { code: 'pays-a', secret: 'maître', onglets: 'https://stapp.example/onglets', organisateur: 'boite-a' },
        { code: 'pays-b', onglets: 'https://stapp.example/onglets/pays-b', teams: DE_B.TEAMS_APP_ID },
      ]);
      expect(texte).not.toMatch(/secret-|CANAL/);
    });

    test('sans aucun à la racine, aucune page n’y reste ; ce qui manque ou se contredit est dit', () => {
      ecrire('a', { ...DE_A, TERRITOIRE_SECRET: '' });
      ecrire('b', DE_B);
      expect(preparer('a', 'b')).toMatchObject({ status: 0 });
      expect(readdirSync(join(dossier, 'dist', 'site', 'onglets')).sort()).toEqual(['assets', 'pays-a', 'pays-b']);
      ecrire('b', { ...DE_B, TERRITOIRE_CODE: 'pays-a', LOCATAIRE_ID: VARIABLES.AAD_APP_CLIENT_ID, ORGANISATEUR: '' });
      const { status, stderr } = preparer('a', 'b');
      expect(status).toBe(1);
      expect(stderr).toContain('ORGANISATEUR manque dans .env.b');
      expect(stderr).toContain('LOCATAIRE_ID de .env.b n’est pas celui de .env.a');
      expect(stderr).toContain('.env.b et .env.a auraient leurs pages au même endroit');
    });
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
