import { z } from 'zod';
import { egal } from '../../core/egal.ts';
import { rangement } from './rangement.ts';

const configuration = z.object({
  clientId: z.string().min(1),
  /** Tenant that holds the data: guests sign in there, never in their home tenant. */
  locataire: z.string().min(1),
  graphUrl: z.string().min(1),
  apiUrl: z.string().min(1),
  siteId: z.string().min(1),
  /** Code of the territory, where the installation serves several. */
  territoire: z.string().optional(),
  portees: z.object({ graph: z.array(z.string()).min(1), api: z.array(z.string()).min(1) }),
});
export type Configuration = z.infer<typeof configuration>;

let attendue: Promise<Configuration> | undefined;

/** The static file written beside the pages at deployment: the only thing that differs between a tenant and the demonstration. */
export function lireConfiguration(): Promise<Configuration> {
  attendue ??= charger().catch((erreur: unknown) => {
    attendue = undefined;
    throw erreur;
  });
  return attendue;
}

const CLE_GARDEE = rangement('maillage.configuration');

/**
 * The configuration as the last opening read it, without waiting for any network; the file where nothing is kept. It is asked for beside all the same:
 * a page opened on another configuration than the one in force starts again.
 */
export async function configurationGardee(): Promise<Configuration> {
  const gardee = lireGardee();
  const enVigueur = lireConfiguration().then((lue) => {
    garder(lue);
    return lue;
  });
  if (gardee === undefined) return enVigueur;
  enVigueur.then(
    (lue) => {
      // Read back first: a browser that keeps nothing new would start again for ever.
      if (!egal(lue, gardee) && egal(lue, lireGardee())) window.location.reload();
    },
    () => undefined,
  );
  return gardee;
}

/** A browser may refuse its storage to a framed page: nothing is kept then. */
function lireGardee(): Configuration | undefined {
  try {
    return configuration.safeParse(JSON.parse(localStorage.getItem(CLE_GARDEE) ?? '')).data;
  } catch {
    return undefined;
  }
}

function garder(lue: Configuration): void {
  try {
    localStorage.setItem(CLE_GARDEE, JSON.stringify(lue));
  } catch {
    // The next opening asks again.
  }
}

async function charger(): Promise<Configuration> {
  const reponse = await fetch(new URL('configuration.json', document.baseURI), { cache: 'no-cache' });
  if (!reponse.ok) throw new Error('configuration-absente');
  return configuration.parse(await reponse.json());
}
