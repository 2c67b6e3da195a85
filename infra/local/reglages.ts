import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { idDuSite, LOCATAIRE, type TerritoireDuLocataire, territoiresDuLocataire } from './locataire.ts';

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
function cheminFlux(secrets: Secrets, canal: string): string {
  return `/local/flux/${encodeURIComponent(canal)}?api-version=1&sp=run&sig=${secrets.flux}`;
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
    CANAL_FLUX_URL: `${origine}${cheminFlux(secrets, LOCATAIRE.canal.id)}`,
    // Nothing leaves this machine, unless whoever starts it names another register.
    REGISTRE_URL: registre ?? `${origine}/local/registre`,
    LIENS_SECRET: secrets.liens,
    SELS_DOSSIER: join(dossier, 'sels'),
    IDENTITY_ENDPOINT: `${origine}/local/identite`,
    IDENTITY_HEADER: secrets.identite,
    ...desTerritoires(origine, secrets, dossier),
  };
}

/** Where several are served: the file that names them, and the channel of each. The first is the one that is served alone. */
function desTerritoires(origine: string, secrets: Secrets, dossier: string): Readonly<Record<string, string>> {
  const territoires = territoiresDuLocataire();
  if (territoires.length === 1) return {};
  const fichier = resolve(dossier, 'territoires.json');
  const entrees = territoires.map((t, rang) => ({
    code: t.code,
    nom: t.nom,
    audience: t.application,
    site: idDuSite(t.site),
    organisateur: t.organisateur.oid,
    onglets: `${origine}${dossierDesOnglets(t)}`,
    equipe: t.equipe,
    ...(rang === 0 ? { secret: 'maître' } : {}),
  }));
  writeFileSync(fichier, JSON.stringify(entrees, null, 2));
  const canaux = territoires.map((t) => [
    `CANAL_FLUX_URL_${t.code.toUpperCase().replaceAll('-', '_')}`,
    `${origine}${cheminFlux(secrets, t.canal)}`,
  ]);
  return { TERRITOIRES: fichier, ...Object.fromEntries(canaux) };
}

/** The folder of the pages of a territory. */
export const dossierDesOnglets = ({ code }: TerritoireDuLocataire): string =>
  code === territoiresDuLocataire()[0]?.code ? '/onglets' : `/onglets/${code}`;

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
export function configurationOnglets(origine: string, { code, application, site }: TerritoireDuLocataire) {
  return {
    clientId: application,
    locataire: LOCATAIRE.id,
    graphUrl: `${origine}/graph/v1.0`,
    apiUrl: `${origine}/api`,
    siteId: idDuSite(site),
    ...(territoiresDuLocataire().length === 1 ? {} : { territoire: code }),
    portees: {
      graph: ['https://graph.microsoft.com/Sites.Selected'],
      // By its GUID: an application that asks for a token for itself is refused in any other form where a broker asks
      // for it.
      api: [`${application}/access_as_user`],
    },
  };
}
