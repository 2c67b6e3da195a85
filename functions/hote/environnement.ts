import { z } from 'zod';
import { estBoucle } from '../../graph/origine.ts';

const adresse = z.url({ protocol: /^https?$/, error: 'une adresse est attendue' });
const uuid = z.guid('un identifiant de la forme 00000000-0000-0000-0000-000000000000 est attendu');

/** The settings of the functions: the same names on a desk and in a tenant. */
const variables = z.object({
  GRAPH_URL: adresse,
  JETONS_EMETTEUR: adresse,
  JETONS_JWKS: adresse,
  API_AUDIENCE: uuid,
  LOCATAIRE_ID: uuid,
  SITE_ID: z.string().regex(/^[^,]+,[^,]+,[^,]+$/, 'trois parties séparées par des virgules sont attendues'),
  ORGANISATEUR: z.string().min(3),
  CANAL_FLUX_URL: adresse,
  LIENS_SECRET: z.string().min(32, 'au moins 32 caractères tirés au hasard sont attendus'),
  URL_ONGLETS: adresse,
  /** Client ids, besides the tabs’ own, whose tokens are accepted (a Power Automate connector). */
  APPLICATIONS_ADMISES: z
    .string()
    .default('')
    .transform((v) =>
      v
        .split(',')
        .map((s) => s.trim())
        .filter((s) => s !== ''),
    )
    .pipe(z.array(uuid)),
  /** Id of the app in the Teams catalogue: with it the card of the channel opens the tab inside Teams. */
  TEAMS_APP_ID: uuid.optional(),
  /** Team in which the app is installed: with the next one, what happens is told in the activity feed of its members. */
  EQUIPE_ID: uuid.optional(),
  /** Client id of the user-assigned identity that the application of the tabs trusts: it proves that application to Graph. */
  ACTIVITE_IDENTITE: uuid.optional(),
  /** Address of the tables of a storage account, to count over all instances; absent where there is but one. */
  COMPTEURS_URL: adresse.optional(),
  /** Folder of the salts of the codes of the public, on a machine that has no storage. */
  SELS_DOSSIER: z.string().optional(),
  /** The public register of establishments; `non` where it is not to be asked. */
  REGISTRE_URL: z.union([z.literal('non'), adresse]).default('https://recherche-entreprises.api.gouv.fr'),
  /** Client id of a user-assigned identity; absent for the system-assigned one. */
  AZURE_CLIENT_ID: uuid.optional(),
});
export type Environnement = z.infer<typeof variables>;

/** What a deployment has to give. */
export const NOMS_DES_REGLAGES: readonly string[] = Object.keys(variables.shape);

type Source = Readonly<Record<string, string | undefined>>;

/** A setting is missing or wrong. The message names settings, never their values. */
export class ErreurDeReglage extends Error {
  override readonly name = 'ErreurDeReglage';
}

/** Reads the settings once. Throws `ErreurDeReglage`, in French, naming each setting that is missing or wrong. */
export function lireEnvironnement(source: Source): Environnement {
  const presents = Object.fromEntries(Object.entries(source).filter(([, v]) => v !== undefined && v !== ''));
  // A Key Vault reference that Azure could not resolve reaches the process as it was written.
  const nonResolus = Object.keys(variables.shape).filter((cle) => presents[cle]?.startsWith('@Microsoft.KeyVault('));
  if (nonResolus.length > 0) {
    throw new ErreurDeReglage(
      `Réglage non lu dans le coffre : ${nonResolus.join(', ')}. Vérifiez les droits de l’identité gérée.`,
    );
  }
  const lu = variables.safeParse(presents);
  if (!lu.success) {
    const phrases = lu.error.issues.map((i) => {
      const nom = String(i.path[0]);
      return nom in presents ? `${nom} (${i.message})` : `${nom} (manque)`;
    });
    throw new ErreurDeReglage(`Réglages à corriger : ${[...new Set(phrases)].join(' ; ')}.`);
  }
  verifierOrigines(lu.data, source);
  verifierPages(lu.data);
  verifierRegistre(lu.data);
  verifierSels(lu.data, source);
  verifierCompteurs(lu.data);
  return lu.data;
}

const ORIGINES = {
  GRAPH_URL: 'https://graph.microsoft.com',
  JETONS_EMETTEUR: 'https://login.microsoftonline.com',
  JETONS_JWKS: 'https://login.microsoftonline.com',
} as const;

/** Either everything is Microsoft’s, or everything is this machine: a mixture would show real tokens to a stranger, or trust forged ones. */
function verifierOrigines(env: Environnement, source: Source): void {
  const cles = Object.keys(ORIGINES) as (keyof typeof ORIGINES)[];
  if (cles.every((cle) => new URL(env[cle]).origin === ORIGINES[cle])) return;
  const ailleurs = cles.filter((cle) => !estBoucle(new URL(env[cle]).hostname));
  if (ailleurs.length > 0) {
    throw new ErreurDeReglage(
      `${ailleurs.join(', ')} : l’adresse doit être celle de Microsoft, ou toutes doivent être cette machine.`,
    );
  }
  if (estDansAzure(source))
    throw new ErreurDeReglage(`${cles.join(', ')} : une adresse locale est refusée dans Azure.`);
}

/** The links sent by e-mail lead there with their token: never in clear on a network. */
function verifierPages({ URL_ONGLETS }: Environnement): void {
  const { protocol, hostname } = new URL(URL_ONGLETS);
  if (protocol !== 'https:' && !estBoucle(hostname))
    throw new ErreurDeReglage('URL_ONGLETS : une adresse https est attendue.');
}

function verifierRegistre({ REGISTRE_URL }: Environnement): void {
  if (REGISTRE_URL === 'non') return;
  const { protocol, hostname } = new URL(REGISTRE_URL);
  if (protocol !== 'https:' && !estBoucle(hostname))
    throw new ErreurDeReglage('REGISTRE_URL : une adresse https est attendue, ou « non ».');
}

/** A folder of Azure is that of one instance: each would have a salt of its own. */
function verifierSels({ SELS_DOSSIER }: Environnement, source: Source): void {
  if (SELS_DOSSIER !== undefined && estDansAzure(source))
    throw new ErreurDeReglage('SELS_DOSSIER : dans Azure, les sels sont dans les tables du stockage (COMPTEURS_URL).');
}

/** The identity shows a token there: to Azure’s storage, or to this machine. */
function verifierCompteurs({ COMPTEURS_URL }: Environnement): void {
  if (COMPTEURS_URL === undefined) return;
  const { protocol, hostname } = new URL(COMPTEURS_URL);
  if (!estBoucle(hostname) && !(protocol === 'https:' && hostname.endsWith('.table.core.windows.net')))
    throw new ErreurDeReglage('COMPTEURS_URL : l’adresse https des tables d’un compte de stockage Azure est attendue.');
}

/** Azure App Service sets these itself: a real managed identity is then within reach. */
export const estDansAzure = (source: Source): boolean =>
  ['WEBSITE_SITE_NAME', 'WEBSITE_INSTANCE_ID', 'AZURE_CLIENT_SECRET'].some((cle) => (source[cle] ?? '') !== '');
