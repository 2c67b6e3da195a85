import { z } from 'zod';
import { estBoucle } from '../../graph/origine.ts';
import { adresse, idDeSite, lireFichierDesTerritoires, type TerritoireServi, uuid } from './fichier-des-territoires.ts';
import { ErreurDeReglage } from './reglage.ts';
import { secretDuTerritoire } from './secret-du-territoire.ts';

/** The settings of the functions, whatever the territory: the same names on a desk and in a tenant. */
const communes = z.object({
  GRAPH_URL: adresse,
  JETONS_EMETTEUR: adresse,
  JETONS_JWKS: adresse,
  LOCATAIRE_ID: uuid,
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

/** Those of one territory: settings where there is but one, an entry of the file of the territories where there are several. */
const duTerritoire = z.object({
  API_AUDIENCE: uuid,
  SITE_ID: idDeSite,
  ORGANISATEUR: z.string().min(3),
  CANAL_FLUX_URL: adresse,
  /** Id of the app in the Teams catalogue: with it the card of the channel opens the tab inside Teams. */
  TEAMS_APP_ID: uuid.optional(),
  /** Team in which the app is installed: with the next one, what happens is told in the activity feed of its members. */
  EQUIPE_ID: uuid.optional(),
});
type Commun = z.infer<typeof communes>;
const duSeul = communes.extend(duTerritoire.shape);

/** What one territory is served by. */
export type Environnement = Commun &
  Omit<z.infer<typeof duTerritoire>, 'CANAL_FLUX_URL'> & {
    /** Absent for a territory without a channel. */
    readonly CANAL_FLUX_URL: string | undefined;
    /** Its code. */
    readonly TERRITOIRE: string;
    /** Where it keeps its own in the storage that all share; empty for the one that was there alone. */
    readonly RANGEMENT: string;
  };

/** The file of the territories: with it, what is of one territory is read there. */
const FICHIER = 'TERRITOIRES';

/** What a deployment has to give. */
export const NOMS_DES_REGLAGES: readonly string[] = [...Object.keys(duSeul.shape), FICHIER];

type Source = Readonly<Record<string, string | undefined>>;

/** The only territory, where there is but one. */
export const SEUL = 'seul';

/**
 * Reads the settings of each territory once, that of the settings themselves where no file names several. Throws
 * `ErreurDeReglage`, in French, naming each setting that is missing or wrong. `lireFichier`: the text of a file beside the functions.
 */
export function lireEnvironnements(
  source: Source,
  lireFichier: (nom: string) => string,
): readonly [Environnement, ...Environnement[]] {
  const fichier = source[FICHIER] ?? '';
  return fichier === ''
    ? [lireEnvironnement(source)]
    : lirePlusieurs(source, lireFichierDesTerritoires(fichier, lireFichier));
}

/** The settings, where they describe the only territory. */
export function lireEnvironnement(source: Source): Environnement {
  const lu = lireVariables(duSeul, source);
  verifier(lu, source);
  return { ...lu, TERRITOIRE: SEUL, RANGEMENT: '' };
}

function lirePlusieurs(
  source: Source,
  territoires: readonly [TerritoireServi, ...TerritoireServi[]],
): readonly [Environnement, ...Environnement[]] {
  const ensemble = lireVariables(communes, source);
  verifier(ensemble, source);
  const ailleurs = territoires.filter((t) => new URL(t.onglets).origin !== new URL(ensemble.URL_ONGLETS).origin);
  if (ailleurs.length > 0)
    throw new ErreurDeReglage(
      `${FICHIER} : les pages de ${ailleurs.map((t) => `« ${t.nom} »`).join(', ')} (onglets) doivent être sur le même site que URL_ONGLETS.`,
    );
  const enUn = (t: TerritoireServi): Environnement => {
    const cle = nomDuCanal(t.code);
    const canal = z.object({ [cle]: adresse.optional() });
    return {
      ...ensemble,
      API_AUDIENCE: t.audience,
      SITE_ID: t.site,
      ORGANISATEUR: t.organisateur,
      CANAL_FLUX_URL: lireVariables(canal, source)[cle],
      TEAMS_APP_ID: t.teams,
      EQUIPE_ID: t.equipe,
      ACTIVITE_IDENTITE: t.identite ?? ensemble.ACTIVITE_IDENTITE,
      URL_ONGLETS: t.onglets,
      APPLICATIONS_ADMISES: [...ensemble.APPLICATIONS_ADMISES, ...t.applications],
      LIENS_SECRET: secretDuTerritoire(ensemble.LIENS_SECRET, t),
      TERRITOIRE: t.code,
      RANGEMENT: t.secret === 'maître' ? '' : t.code,
    };
  };
  const [premier, ...autres] = territoires;
  return [enUn(premier), ...autres.map(enUn)];
}

/** The setting that holds the channel of a territory. */
const nomDuCanal = (code: string): string => `CANAL_FLUX_URL_${code.toUpperCase().replaceAll('-', '_')}`;

function lireVariables<S extends z.ZodObject>(variables: S, source: Source): z.output<S> {
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
  return lu.data;
}

function verifier(env: Commun, source: Source): void {
  verifierOrigines(env, source);
  verifierPages(env);
  verifierRegistre(env);
  verifierSels(env, source);
  verifierCompteurs(env);
}

const ORIGINES = {
  GRAPH_URL: 'https://graph.microsoft.com',
  JETONS_EMETTEUR: 'https://login.microsoftonline.com',
  JETONS_JWKS: 'https://login.microsoftonline.com',
} as const;

/** Either everything is Microsoft’s, or everything is this machine: a mixture would show real tokens to a stranger, or trust forged ones. */
function verifierOrigines(env: Commun, source: Source): void {
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
function verifierPages({ URL_ONGLETS }: Commun): void {
  const { protocol, hostname } = new URL(URL_ONGLETS);
  if (protocol !== 'https:' && !estBoucle(hostname))
    throw new ErreurDeReglage('URL_ONGLETS : une adresse https est attendue.');
}

function verifierRegistre({ REGISTRE_URL }: Commun): void {
  if (REGISTRE_URL === 'non') return;
  const { protocol, hostname } = new URL(REGISTRE_URL);
  if (protocol !== 'https:' && !estBoucle(hostname))
    throw new ErreurDeReglage('REGISTRE_URL : une adresse https est attendue, ou « non ».');
}

/** A folder of Azure is that of one instance: each would have a salt of its own. */
function verifierSels({ SELS_DOSSIER }: Commun, source: Source): void {
  if (SELS_DOSSIER !== undefined && estDansAzure(source))
    throw new ErreurDeReglage('SELS_DOSSIER : dans Azure, les sels sont dans les tables du stockage (COMPTEURS_URL).');
}

/** The identity shows a token there: to Azure’s storage, or to this machine. */
function verifierCompteurs({ COMPTEURS_URL }: Commun): void {
  if (COMPTEURS_URL === undefined) return;
  const { protocol, hostname } = new URL(COMPTEURS_URL);
  if (!estBoucle(hostname) && !(protocol === 'https:' && hostname.endsWith('.table.core.windows.net')))
    throw new ErreurDeReglage('COMPTEURS_URL : l’adresse https des tables d’un compte de stockage Azure est attendue.');
}

/** Azure App Service sets these itself: a real managed identity is then within reach. */
export const estDansAzure = (source: Source): boolean =>
  ['WEBSITE_SITE_NAME', 'WEBSITE_INSTANCE_ID', 'AZURE_CLIENT_SECRET'].some((cle) => (source[cle] ?? '') !== '');
