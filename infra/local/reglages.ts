import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { idSite, LOCATAIRE } from './locataire.ts';

/** Secrets of one data folder: drawn at random once, never committed, never logged. */
export interface Secrets {
  readonly liens: string;
  readonly flux: string;
  readonly identite: string;
}

export function ouvrirSecrets(dossier: string): Secrets {
  const fichier = join(dossier, 'secrets.json');
  try {
    return JSON.parse(readFileSync(fichier, 'utf8')) as Secrets;
  } catch {
    const tirer = () => randomBytes(32).toString('base64url');
    const secrets = { liens: tirer(), flux: tirer(), identite: tirer() };
    mkdirSync(dossier, { recursive: true });
    writeFileSync(fichier, JSON.stringify(secrets), { mode: 0o600 });
    return secrets;
  }
}

/** Path of the channel webhook, secret included, as the Workflows address would be pasted in a setting. */
function cheminFlux(secrets: Secrets): string {
  return `/local/flux/${encodeURIComponent(LOCATAIRE.canal.id)}?api-version=1&sp=run&sig=${secrets.flux}`;
}

/** The environment of the functions: the same names as in a tenant, values of this machine. */
export function environnementFonctions(
  origine: string,
  issuer: string,
  secrets: Secrets,
  {
    racine,
    dossier,
    registre,
  }: { readonly racine: string; readonly dossier: string; readonly registre?: string | undefined },
): Readonly<Record<string, string>> {
  return {
    ...(parseEnv(readFileSync(join(racine, 'env/.env.local'), 'utf8')) as Record<string, string>),
    GRAPH_URL: `${origine}/graph/v1.0`,
    JETONS_EMETTEUR: issuer,
    JETONS_JWKS: `${origine}/local/jwks`,
    URL_ONGLETS: `${origine}/onglets`,
    CANAL_FLUX_URL: `${origine}${cheminFlux(secrets)}`,
    // Nothing leaves this machine, unless whoever starts it names another register.
    REGISTRE_URL: registre ?? `${origine}/local/registre`,
    LIENS_SECRET: secrets.liens,
    SELS_DOSSIER: join(dossier, 'sels'),
    IDENTITY_ENDPOINT: `${origine}/local/identite`,
    IDENTITY_HEADER: secrets.identite,
  };
}

const PORT_DE_FUNC = 7071;

/**
 * The local.settings.json with which Core Tools serve the same functions (`npm run start:func`): their environment, a
 * storage, and the pages admitted.
 */
export function reglagesDeFunc(origine: string, environnement: Readonly<Record<string, string>>) {
  return {
    IsEncrypted: false,
    Values: { FUNCTIONS_WORKER_RUNTIME: 'node', AzureWebJobsStorage: 'UseDevelopmentStorage=true', ...environnement },
    Host: { LocalHttpPort: PORT_DE_FUNC, CORS: origine },
  };
}

/** The file that a deployment writes beside the tabs: what they must know of their tenant. */
export function configurationOnglets(origine: string) {
  return {
    clientId: LOCATAIRE.application,
    locataire: LOCATAIRE.id,
    graphUrl: `${origine}/graph/v1.0`,
    apiUrl: `${origine}/api`,
    siteId: idSite,
    portees: {
      graph: ['https://graph.microsoft.com/Sites.Selected'],
      // By its GUID: an application that asks for a token for itself is refused in any other form where a broker asks
      // for it.
      api: [`${LOCATAIRE.application}/access_as_user`],
    },
  };
}
