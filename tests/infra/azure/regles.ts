import { Expression, type Fichier, type Objet, type Ressource, type Valeur } from './bicep.ts';

type Regle = (fichiers: readonly Fichier[]) => string[];

const SECRETS = ['CANAL_FLUX_URL', 'LIENS_SECRET'];
const REGLAGES = [
  'GRAPH_URL',
  'JETONS_EMETTEUR',
  'JETONS_JWKS',
  'API_AUDIENCE',
  'APPLICATIONS_ADMISES',
  'LOCATAIRE_ID',
  'SITE_ID',
  'ORGANISATEUR',
  'URL_ONGLETS',
  'COMPTEURS_URL',
  'REGISTRE_URL',
  'TEAMS_APP_ID',
  'EQUIPE_ID',
  'ACTIVITE_IDENTITE',
  'TERRITOIRES',
];
const HOTE = [
  'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'AzureWebJobsStorage__accountName',
];
/** Built-in roles of Azure, by what they open. */
const ROLES = {
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': 'compte', // Storage Blob Data Owner
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3': 'compte', // Storage Table Data Contributor
  '4633458b-17de-408a-874b-0445c86b69e6': 'coffre', // Key Vault Secrets User
  '3913510d-42f4-4e42-8a64-420c390055eb': 'mesures', // Monitoring Metrics Publisher
};

const lues = (fichiers: readonly Fichier[], type: string): Ressource[] =>
  fichiers.flatMap((f) => f.ressources).filter((r) => r.type === type && !r.existante);

/** The value at a path in the body of a resource; expressions as their source text. */
function a(ressource: Ressource | undefined, chemin: string): unknown {
  const vue = chemin
    .split('.')
    .reduce<Valeur | undefined>((v, cle) => (estObjet(v) ? v[cle] : undefined), ressource?.corps);
  return vue instanceof Expression ? vue.source : vue;
}
const estObjet = (v: Valeur | undefined): v is Objet =>
  typeof v === 'object' && v !== null && !Array.isArray(v) && !(v instanceof Expression);

/** What `siteConfig.cors` lists, as it is written. */
function origines(site: Ressource): readonly string[] {
  const liste = a(site, 'properties.siteConfig.cors.allowedOrigins');
  return Array.isArray(liste) ? liste.map((o) => (o instanceof Expression ? o.source : String(o))) : ['aucune'];
}

/** Names each path of each resource of a type whose value is not the expected one; a type that is absent is a refusal too. */
function exiger(fichiers: readonly Fichier[], type: string, attendu: Record<string, unknown>): string[] {
  const trouvees = lues(fichiers, type);
  if (trouvees.length === 0) return [`${type} est absent`];
  return trouvees.flatMap((r) =>
    Object.entries(attendu)
      .filter(([chemin, valeur]) => JSON.stringify(a(r, chemin)) !== JSON.stringify(valeur))
      .map(([chemin, valeur]) => `${type} ${r.symbole} : ${chemin} devrait être ${JSON.stringify(valeur)}`),
  );
}

const variable = (fichiers: readonly Fichier[], fichier: string, nom: string): Objet => {
  const valeur = fichiers.find((f) => f.nom === fichier)?.variables[nom];
  return estObjet(valeur) ? valeur : {};
};

const roleDe = (f: readonly Fichier[], r: Ressource): string => {
  const [, cle = ''] = /roles\.(\w+)\)$/.exec(String(a(r, 'properties.roleDefinitionId'))) ?? [];
  return String(variable(f, 'modules/droits.bicep', 'roles')[cle]);
};

function reglagesDeMaillage(f: readonly Fichier[]): string[] {
  const params = f.find((x) => x.nom === 'main.bicep')?.modules.fonctions?.corps.params;
  return estObjet(params) && estObjet(params.reglages) ? Object.keys(params.reglages) : [];
}

/** Names of the settings that a deployment gives to the functions, those of the host apart. */
export const reglagesDonnes = (f: readonly Fichier[]): readonly string[] => [
  ...reglagesDeMaillage(f),
  ...Object.keys(variable(f, 'modules/fonctions.bicep', 'secrets')),
];

/** Each rule gives what it refuses in the files, nothing when all is well. */
export const regles: Record<string, Regle> = {
  'aucune clé n’ouvre le compte de stockage': (f) =>
    exiger(f, 'Microsoft.Storage/storageAccounts', {
      'properties.allowSharedKeyAccess': false,
      'properties.defaultToOAuthAuthentication': true,
    }),

  'rien n’est public dans le stockage': (f) => [
    ...exiger(f, 'Microsoft.Storage/storageAccounts', { 'properties.allowBlobPublicAccess': false }),
    ...exiger(f, 'Microsoft.Storage/storageAccounts/blobServices/containers', { 'properties.publicAccess': 'None' }),
  ],

  'tout passe en TLS 1.2 au moins': (f) => [
    ...exiger(f, 'Microsoft.Storage/storageAccounts', {
      'properties.minimumTlsVersion': 'TLS1_2',
      'properties.supportsHttpsTrafficOnly': true,
    }),
    ...exiger(f, 'Microsoft.Web/sites', {
      'properties.httpsOnly': true,
      'properties.siteConfig.minTlsVersion': '1.2',
      'properties.siteConfig.scmMinTlsVersion': '1.2',
    }),
  ],

  'les fonctions ont leur identité et leurs mots de passe de déploiement sont refusés': (f) => [
    ...exiger(f, 'Microsoft.Web/sites', { 'identity.type': 'SystemAssigned, UserAssigned' }),
    ...exiger(f, 'Microsoft.Web/sites/basicPublishingCredentialsPolicies', { 'properties.allow': false }),
  ],

  'les réglages des fonctions sont ceux de Flex, sans clé de stockage ni fuseau': (f) => {
    const hote = Object.keys(variable(f, 'modules/fonctions.bicep', 'hote')).sort();
    const reglages = reglagesDeMaillage(f);
    const refus = exiger(f, 'Microsoft.Web/sites/config', {
      properties: 'union(hote, reglages, secrets, secretsDesTerritoires)',
    });
    if (hote.join() !== HOTE.join()) refus.push(`réglages de l’hôte : ${hote.join(', ')}`);
    if (reglages.join() !== REGLAGES.join()) refus.push(`réglages de Maillage : ${reglages.join(', ')}`);
    // A second list of settings would escape the check above.
    if (lues(f, 'Microsoft.Web/sites').some((r) => a(r, 'properties.siteConfig.appSettings') !== undefined)) {
      refus.push('siteConfig.appSettings double les réglages');
    }
    return refus;
  },

  'les secrets ne sont que des références au coffre': (f) => {
    const secrets = variable(f, 'modules/fonctions.bicep', 'secrets');
    const refus = Object.entries(secrets)
      .map(([nom, v]) => [nom, v instanceof Expression ? v.source : String(v)] as const)
      .filter(([, v]) => !/^'@Microsoft\.KeyVault\(VaultName=\$\{nomCoffre\};SecretName=[a-z-]+\)'$/.test(v))
      .map(([nom]) => `${nom} n’est pas une référence au coffre`);
    const [desTerritoires] = f.flatMap((x) => x.variables.secretsDesTerritoires ?? []);
    const reference =
      /, code => '@Microsoft\.KeyVault\(VaultName=\$\{nomCoffre\};SecretName=canal-flux-url-\$\{code\}\)'\)$/;
    if (!(desTerritoires instanceof Expression) || !reference.test(desTerritoires.source))
      refus.push('le canal d’un territoire n’est pas une référence au coffre');
    if (Object.keys(secrets).join() !== SECRETS.join()) refus.push(`secrets : ${Object.keys(secrets).join(', ')}`);
    if (lues(f, 'Microsoft.KeyVault/vaults/secrets').length > 0) refus.push('un secret est écrit par le déploiement');
    return refus;
  },

  'aucun paramètre ne porte un secret': (f) =>
    f.flatMap((x) =>
      x.parametres.filter((p) => /secret|password|flux|cle$|key/i.test(p)).map((p) => `${x.nom} : ${p}`),
    ),

  'l’hôte, qui répond seul aux demandes préalables, admet les pages et rien d’autre, sans cookie': (f) => {
    const donnee = f.find((x) => x.nom === 'main.bicep')?.modules.fonctions?.corps.params;
    const pages =
      estObjet(donnee) && donnee.originePages instanceof Expression ? donnee.originePages.source : undefined;
    return [
      ...(pages === 'urlSite' ? [] : ['main.bicep : originePages devrait être urlSite, l’adresse des pages']),
      ...lues(f, 'Microsoft.Web/sites').flatMap((r) => {
        const admises = origines(r);
        return [
          ...(admises.join() === 'originePages' ? [] : [`${r.symbole} : origines admises « ${admises.join(', ')} »`]),
          ...(a(r, 'properties.siteConfig.cors.supportCredentials') === false ? [] : [`${r.symbole} : cookies admis`]),
        ];
      }),
    ];
  },

  'le coffre obéit aux rôles et ne se vide pas': (f) =>
    exiger(f, 'Microsoft.KeyVault/vaults', {
      'properties.enableRbacAuthorization': true,
      'properties.enableSoftDelete': true,
      'properties.enablePurgeProtection': true,
      'properties.enabledForTemplateDeployment': false,
    }),

  'la surveillance masque les adresses et refuse l’anonyme': (f) => [
    ...exiger(f, 'Microsoft.Insights/components', {
      'properties.DisableIpMasking': false,
      'properties.DisableLocalAuth': true,
      'properties.RetentionInDays': 30,
    }),
    ...exiger(f, 'Microsoft.OperationalInsights/workspaces', {
      'properties.retentionInDays': 30,
      'properties.features.disableLocalAuth': true,
    }),
  ],

  'l’identité des fonctions n’a que quatre rôles, chacun sur une ressource': (f) => {
    const donnes = lues(f, 'Microsoft.Authorization/roleAssignments').map((r) => `${roleDe(f, r)} ${a(r, 'scope')}`);
    const attendus = Object.entries(ROLES).map(([role, portee]) => `${role} ${portee}`);
    const refus = [
      ...donnes.filter((d) => !attendus.includes(d)).map((d) => `rôle de trop : ${d}`),
      ...attendus.filter((d) => !donnes.includes(d)).map((d) => `rôle absent : ${d}`),
    ];
    return [
      ...refus,
      ...exiger(f, 'Microsoft.Authorization/roleAssignments', {
        'properties.principalId': 'identite',
        'properties.principalType': 'ServicePrincipal',
      }),
    ];
  },
};
