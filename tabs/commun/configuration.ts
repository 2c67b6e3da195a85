import { z } from 'zod';

const configuration = z.object({
  clientId: z.string().min(1),
  /** Tenant that holds the data: guests sign in there, never in their home tenant. */
  locataire: z.string().min(1),
  graphUrl: z.string().min(1),
  apiUrl: z.string().min(1),
  siteId: z.string().min(1),
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

async function charger(): Promise<Configuration> {
  const reponse = await fetch(new URL('configuration.json', document.baseURI), { cache: 'no-cache' });
  if (!reponse.ok) throw new Error('configuration-absente');
  return configuration.parse(await reponse.json());
}
