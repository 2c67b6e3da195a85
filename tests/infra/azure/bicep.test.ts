import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NOMS_DES_REGLAGES } from '../../../functions/hote/environnement.ts';
import { DOSSIER_BICEP, type Fichier, type Objet, ouvrirLecteur, type Ressource, sourcesBicep } from './bicep.ts';
import { reglagesDonnes, regles } from './regles.ts';

let fichiers: Fichier[];
let lire: (nom: string, source: string) => Fichier;

beforeAll(async () => {
  lire = await ouvrirLecteur();
  fichiers = Object.entries(sourcesBicep()).map(([nom, source]) => lire(nom, source));
});

const ressources = (): Ressource[] => fichiers.flatMap((f) => f.ressources);

test('chaque fichier Bicep se lit sans erreur de grammaire', () => {
  expect(fichiers.length).toBeGreaterThan(5);
  expect(Object.fromEntries(fichiers.map((f) => [f.nom, f.erreurs]))).toEqual(
    Object.fromEntries(fichiers.map((f) => [f.nom, []])),
  );
});

test('chaque module appelé existe et reçoit exactement ses paramètres', () => {
  const principal = fichiers.find((f) => f.nom === 'main.bicep');
  for (const { chemin, corps } of Object.values(principal?.modules ?? {})) {
    expect([chemin, existsSync(join(DOSSIER_BICEP, chemin))]).toEqual([chemin, true]);
    const module = fichiers.find((f) => f.nom === chemin);
    expect(Object.keys(corps.params as Objet).sort()).toEqual([...(module?.parametres ?? [])].sort());
  }
});

test('une sortie de module lue ailleurs est une sortie du module', () => {
  const principal = fichiers.find((f) => f.nom === 'main.bicep');
  const source = sourcesBicep()['main.bicep'] ?? '';
  for (const [, symbole = '', sortie = ''] of source.matchAll(/(\w+)\.outputs\.(\w+)/g)) {
    const module = fichiers.find((f) => f.nom === principal?.modules[symbole]?.chemin);
    expect([`${symbole}.${sortie}`, module?.sorties.includes(sortie)]).toEqual([`${symbole}.${sortie}`, true]);
  }
});

describe('règles de sécurité', () => {
  test.each(Object.entries(regles))('%s', (_, regle) => {
    expect(regle(fichiers)).toEqual([]);
  });
});

const CORS = 'l’hôte, qui répond seul aux demandes préalables, admet les pages et rien d’autre, sans cookie';

/** Each line breaks one file in one way: the text to find, what replaces it, and the rule that must then speak. */
const CASSES: [string, string, string, string][] = [
  [
    'modules/stockage.bicep',
    'allowSharedKeyAccess: false',
    'allowSharedKeyAccess: true',
    'aucune clé n’ouvre le compte de stockage',
  ],
  [
    'modules/stockage.bicep',
    "minimumTlsVersion: 'TLS1_2'",
    "minimumTlsVersion: 'TLS1_0'",
    'tout passe en TLS 1.2 au moins',
  ],
  [
    'modules/stockage.bicep',
    'allowBlobPublicAccess: false',
    'allowBlobPublicAccess: true',
    'rien n’est public dans le stockage',
  ],
  ['modules/fonctions.bicep', 'httpsOnly: true', 'httpsOnly: false', 'tout passe en TLS 1.2 au moins'],
  [
    'modules/fonctions.bicep',
    "type: 'SystemAssigned, UserAssigned'",
    "type: 'UserAssigned'",
    'les fonctions ont leur identité et leurs mots de passe de déploiement sont refusés',
  ],
  [
    'modules/fonctions.bicep',
    "name: 'scm'\n  properties: { allow: false }",
    "name: 'scm'\n  properties: { allow: true }",
    'les fonctions ont leur identité et leurs mots de passe de déploiement sont refusés',
  ],
  [
    'modules/fonctions.bicep',
    'AzureWebJobsStorage__accountName: nomStockage',
    "AzureWebJobsStorage: 'cle'",
    'les réglages des fonctions sont ceux de Flex, sans clé de stockage ni fuseau',
  ],
  [
    'modules/fonctions.bicep',
    '  APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
    "  WEBSITE_TIME_ZONE: 'Europe/Paris'\n  APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    'les réglages des fonctions sont ceux de Flex, sans clé de stockage ni fuseau',
  ],
  ['modules/fonctions.bicep', 'allowedOrigins: [originePages]', "allowedOrigins: ['*']", CORS],
  [
    'modules/fonctions.bicep',
    'allowedOrigins: [originePages]',
    "allowedOrigins: [originePages, 'https://ailleurs.exemple.fr']",
    CORS,
  ],
  ['modules/fonctions.bicep', 'cors: { allowedOrigins: [originePages], supportCredentials: false }', '', CORS],
  ['modules/fonctions.bicep', 'supportCredentials: false', 'supportCredentials: true', CORS],
  ['main.bicep', 'originePages: urlSite', "originePages: 'https://ailleurs.exemple.fr'", CORS],
  [
    'modules/fonctions.bicep',
    ';SecretName=liens-secret)',
    ';SecretName=liens-secret) et en clair',
    'les secrets ne sont que des références au coffre',
  ],
  [
    'modules/coffre.bicep',
    'enableRbacAuthorization: true',
    'enableRbacAuthorization: false',
    'le coffre obéit aux rôles et ne se vide pas',
  ],
  [
    'modules/surveillance.bicep',
    'DisableIpMasking: false',
    'DisableIpMasking: true',
    'la surveillance masque les adresses et refuse l’anonyme',
  ],
  [
    'modules/droits.bicep',
    'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
    '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
    'l’identité des fonctions n’a que quatre rôles, chacun sur une ressource',
  ],
  [
    'modules/droits.bicep',
    '  scope: coffre\n',
    '',
    'l’identité des fonctions n’a que quatre rôles, chacun sur une ressource',
  ],
  [
    'main.bicep',
    'param instancesMaximum int = 40',
    'param instancesMaximum int = 40\nparam fluxUrl string',
    'aucun paramètre ne porte un secret',
  ],
];

describe('chaque règle parle quand sa protection est retirée', () => {
  const parRegle = CASSES.map(([nom, avant, apres, regle]) => ({ nom, avant, apres, regle }));
  test.each(parRegle)('$regle ($nom)', ({ nom, avant, apres, regle }) => {
    const source = sourcesBicep()[nom] ?? '';
    expect(source).toContain(avant);
    const casse = fichiers.map((f) => (f.nom === nom ? lire(nom, source.replace(avant, apres)) : f));
    const parlantes = Object.entries(regles).filter(([, r]) => r(casse).length > 0);
    expect(parlantes.map(([titre]) => titre)).toContain(regle);
  });

  test('aucune règle ne reste sans preuve qu’elle parle', () => {
    expect(Object.keys(regles).filter((titre) => !CASSES.some(([, , , regle]) => regle === titre))).toEqual([]);
  });

  test('une accolade oubliée est signalée avec sa ligne', () => {
    const source = sourcesBicep()['modules/coffre.bicep'] ?? '';
    expect(
      lire('casse', source.replace("sku: { family: 'A', name: 'standard' }", "sku: { family: 'A'")).erreurs,
    ).not.toEqual([]);
  });
});

/** Read by the functions, given by no deployment: their identity is the system-assigned one, which has no client id to name. */
const SANS_BICEP = ['AZURE_CLIENT_ID', 'SELS_DOSSIER'];

test('chaque réglage que lisent les fonctions leur est donné par Bicep, et rien d’autre', () => {
  const lus = NOMS_DES_REGLAGES.filter((nom) => !SANS_BICEP.includes(nom));
  expect(lus).toContain('TEAMS_APP_ID');
  expect(reglagesDonnes(fichiers).toSorted()).toEqual(lus.toSorted());
});

test('les types de ressources sont ceux qui sont attendus, et aucun autre', () => {
  expect([...new Set(ressources().map((r) => r.type))].sort()).toEqual([
    'Microsoft.Authorization/roleAssignments',
    'Microsoft.Insights/components',
    'Microsoft.KeyVault/vaults',
    'Microsoft.ManagedIdentity/userAssignedIdentities',
    'Microsoft.OperationalInsights/workspaces',
    'Microsoft.Storage/storageAccounts',
    'Microsoft.Storage/storageAccounts/blobServices',
    'Microsoft.Storage/storageAccounts/blobServices/containers',
    'Microsoft.Web/serverfarms',
    'Microsoft.Web/sites',
    'Microsoft.Web/sites/basicPublishingCredentialsPolicies',
    'Microsoft.Web/sites/config',
    'Microsoft.Web/staticSites',
  ]);
});

test('les fonctions tournent sur Flex Consumption avec Node 22', () => {
  const plan = ressources().find((r) => r.type === 'Microsoft.Web/serverfarms');
  expect(plan?.corps.sku).toEqual({ name: 'FC1', tier: 'FlexConsumption' });
  const app = ressources().find((r) => r.type === 'Microsoft.Web/sites');
  expect(app?.corps.properties).toMatchObject({
    functionAppConfig: {
      runtime: { name: 'node', version: '22' },
      deployment: {
        storage: { type: 'blobContainer', authentication: { type: 'SystemAssignedIdentity' } },
      },
    },
  });
});
