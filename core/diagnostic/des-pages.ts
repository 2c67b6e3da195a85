import { z } from 'zod';
import { type Constat, ouBien } from './constat.ts';

/** What the pages say of themselves, beside them (`configuration.json`). */
export const configurationDesPages = z.object({
  clientId: z.string(),
  locataire: z.string(),
  apiUrl: z.url(),
  siteId: z.string(),
  portees: z.object({ api: z.array(z.string()) }),
});
export type ConfigurationDesPages = z.infer<typeof configurationDesPages>;

const memes = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Do the pages ask their tokens for whom the functions admit, and read the site that these write? */
export function constatsDesPages(
  pages: ConfigurationDesPages,
  fonctions: { readonly audience: string; readonly locataire: string; readonly site: string },
): readonly Constat[] {
  const memeApplication = memes(pages.clientId, fonctions.audience) && memes(pages.locataire, fonctions.locataire);
  const portee = `${fonctions.audience}/access_as_user`;
  return ouBien('pages', [
    ...(memeApplication ? [] : [{ essai: 'pages', cause: 'pages-d-une-autre-application' } as const]),
    ...(memes(pages.siteId, fonctions.site) ? [] : [{ essai: 'pages', cause: 'pages-d-un-autre-site' } as const]),
    ...(pages.portees.api.some((p) => memes(p, portee)) || !memeApplication
      ? []
      : [{ essai: 'pages', cause: 'audience-deleguee' } as const]),
  ]);
}
