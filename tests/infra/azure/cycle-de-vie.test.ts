import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { APPELANTS_DE_LEXTENSION } from '../../../infra/local/locataire.ts';
import { ouvrirLecteur, sourcesBicep } from './bicep.ts';

const RACINE = join(__dirname, '..', '..', '..');
const lire = (...chemin: string[]) => readFileSync(join(RACINE, ...chemin), 'utf8');
const variables = (texte: string) => [...texte.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, nom = '']) => nom);
const declarees = () => [...lire('env', '.env.dev').matchAll(/^([A-Z_]+)=/gm)].map(([, nom = '']) => nom);
const yml = lire('m365agents.yml');
const gabarits = [
  'appPackage/manifest.json',
  'infra/azure/main.parameters.json',
  'infra/azure/entra.manifest.json',
  'infra/azure/entra.administration.manifest.json',
];

test('chaque variable dont le déploiement se sert est annoncée dans .env.dev, sauf les secrets', () => {
  const servies = new Set([yml, ...gabarits.map((g) => lire(g))].flatMap(variables));
  const absentes = [...servies].filter((nom) => !nom.startsWith('SECRET_') && !declarees().includes(nom));
  expect(absentes).toEqual([]);
});

test('.env.dev n’annonce ni secret ni valeur d’un locataire', () => {
  expect(declarees().filter((nom) => /SECRET|FLUX|CLE$/.test(nom))).toEqual([]);
  const remplies = [...lire('env', '.env.dev').matchAll(/^([A-Z_]+)=(.+)$/gm)].map(([, nom]) => nom);
  expect(remplies).toEqual(['TEAMSFX_ENV', 'ONGLETS']);
});

test('chaque fichier que le cycle de vie nomme existe, hors de ce qu’il produit', () => {
  const nommes = [...yml.matchAll(/(?:\.\/)?((?:infra|appPackage)\/[\w./-]+)/g)].map(([, chemin = '']) => chemin);
  expect(nommes.length).toBeGreaterThan(4);
  expect(nommes.filter((chemin) => !existsSync(join(RACINE, chemin)))).toEqual([]);
});

test('chaque sortie de main.bicep est une variable annoncée dans .env.dev', async () => {
  const principal = (await ouvrirLecteur())('main.bicep', sourcesBicep()['main.bicep'] ?? '');
  expect(principal.sorties.filter((sortie) => !declarees().includes(sortie))).toEqual([]);
});

test('chaque paramètre donné au déploiement est un paramètre de main.bicep', async () => {
  const principal = (await ouvrirLecteur())('main.bicep', sourcesBicep()['main.bicep'] ?? '');
  const donnes = Object.keys(JSON.parse(lire('infra', 'azure', 'main.parameters.json')).parameters);
  expect(donnes.filter((nom) => !principal.parametres.includes(nom))).toEqual([]);
});

test('l’inscription Entra n’a pas de secret, délivre des jetons v2 et porte les trois rôles', () => {
  const entra = JSON.parse(lire('infra', 'azure', 'entra.manifest.json'));
  expect(yml).toContain('generateClientSecret: false');
  expect(entra.passwordCredentials).toBeUndefined();
  expect(entra.api.requestedAccessTokenVersion).toBe(2);
  expect(entra.signInAudience).toBe('AzureADMyOrg');
  expect(entra.api.oauth2PermissionScopes.map((s: { value: string }) => s.value)).toEqual(['access_as_user']);
  expect(entra.appRoles.map((r: { value: string }) => r.value)).toEqual(['Coordination', 'Partenaire', 'Lecture']);
  expect(entra.spa.redirectUris[0]).toMatch(/^brk-multihub:\/\/[^/]+$/);
});

test('l’administration a sa propre inscription : seule elle est un client public, et seule elle peut créer des listes', () => {
  const quotidienne = JSON.parse(lire('infra', 'azure', 'entra.manifest.json'));
  const administration = JSON.parse(lire('infra', 'azure', 'entra.administration.manifest.json'));
  expect([quotidienne.isFallbackPublicClient, quotidienne.publicClient]).toEqual([undefined, undefined]);
  expect(administration).toMatchObject({
    signInAudience: 'AzureADMyOrg',
    isFallbackPublicClient: true,
    publicClient: { redirectUris: ['http://localhost'] },
  });
  // No secret, no API of its own, no role: it only asks, in the name of the administrator.
  expect([administration.passwordCredentials, administration.api, administration.appRoles]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const demande = (ressource: string) =>
    (administration.requiredResourceAccess as { resourceAppId: string; resourceAccess: object[] }[])
      .filter((r) => r.resourceAppId === ressource)
      .flatMap((r) => r.resourceAccess);
  // Graph: Sites.Manage.All. SharePoint: AllSites.FullControl, to close lists. The API: the scope of the daily application.
  expect(demande('00000003-0000-0000-c000-000000000000')).toEqual([
    { id: '65e50fdc-43b7-4915-933e-e8138f11f40a', type: 'Scope' },
  ]);
  expect(demande('00000003-0000-0ff1-ce00-000000000000')).toEqual([
    { id: '56680e0d-d2a3-4ae1-80d8-3c4f2100e3d0', type: 'Scope' },
  ]);
  expect(demande(quotidienne.appId)).toEqual([{ id: quotidienne.api.oauth2PermissionScopes[0].id, type: 'Scope' }]);
  expect(administration.requiredResourceAccess).toHaveLength(3);
});

test('les jetons disent si la personne est invitée', () => {
  const entra = JSON.parse(lire('infra', 'azure', 'entra.manifest.json'));
  expect(entra.optionalClaims.accessToken).toEqual([{ name: 'acct', essential: false }]);
});

test('qui appelle l’API pour l’extension de message est le même dans l’inscription Entra, Bicep et la démonstration', async () => {
  const attendus = Object.values(APPELANTS_DE_LEXTENSION);
  const entra = JSON.parse(lire('infra', 'azure', 'entra.manifest.json'));
  const [{ id }] = entra.api.oauth2PermissionScopes;
  expect(entra.api.preAuthorizedApplications).toEqual(
    attendus.map((appId) => ({ appId, permissionIds: [id as string] })),
  );
  const principal = (await ouvrirLecteur())('main.bicep', sourcesBicep()['main.bicep'] ?? '');
  expect(principal.variables.appelantsDeLExtension).toEqual(attendus);
  expect(parseEnv(lire('env', '.env.local')).APPLICATIONS_ADMISES?.split(',')).toEqual(attendus);
});

test('les onglets ne demandent que les sites accordés, à Graph, et leur propre API, consentie par l’administrateur', () => {
  const entra = JSON.parse(lire('infra', 'azure', 'entra.manifest.json'));
  // Sites.Selected, delegated: the rights of the person, on the sites given to the application.
  expect(entra.requiredResourceAccess).toEqual([
    {
      resourceAppId: '00000003-0000-0000-c000-000000000000',
      resourceAccess: [{ id: 'f89c84ef-20d0-4b54-87e9-02e856d66d53', type: 'Scope' }],
    },
    // Where an assignment is required, nobody can consent for oneself: the application’s own permission is consented to as any other.
    {
      resourceAppId: ['$', '{{AAD_APP_CLIENT_ID}}'].join(''),
      resourceAccess: [{ id: entra.api.oauth2PermissionScopes[0].id as string, type: 'Scope' }],
    },
  ]);
});
