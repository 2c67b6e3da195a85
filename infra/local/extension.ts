import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { Hono } from 'hono';
import { z } from 'zod';
import { APPELANTS_DE_LEXTENSION, type PROFILS } from './locataire.ts';

const parametre = z.object({ name: z.string(), title: z.string(), description: z.string().optional() });
const commandeDExtension = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  apiResponseRenderingTemplateFile: z.string(),
  parameters: z.array(parametre).min(1),
});
const manifeste = z.object({
  composeExtensions: z.tuple([
    z.object({
      composeExtensionType: z.literal('apiBased'),
      apiSpecificationFile: z.string(),
      commands: z.tuple([commandeDExtension]),
    }),
  ]),
});
const description = z.object({
  servers: z.tuple([z.object({ url: z.url() })]),
  paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
});
const apercu = z.object({ title: z.string(), subtitle: z.string().optional(), text: z.string().optional() });
const modele = z.object({
  jsonPath: z.string().optional(),
  responseCardTemplate: z.record(z.string(), z.unknown()),
  previewCardTemplate: apercu,
});
const question = z.object({
  profil: z.enum(['coordination', 'partenaire', 'invite', 'lecture']),
  valeurs: z.record(z.string(), z.string()),
  /** Client id of the application that asks for the token: Teams in a browser, as this page plays it, when absent. */
  appelant: z.guid().default(APPELANTS_DE_LEXTENSION.web),
});
const refus = z.object({ erreur: z.object({ message: z.string() }) });

/**
 * What the installed package says of its extension: the command, the operation that it calls, the template of the
 * answers.
 */
interface Extension {
  readonly commande: z.infer<typeof commandeDExtension>;
  readonly chemin: string;
  readonly methode: string;
  readonly modele: z.infer<typeof modele>;
}

interface Dependances {
  readonly racine: string;
  /** Token of a person, asked for by the application of this client id. */
  readonly jeton: (profil: keyof typeof PROFILS, appelant: string) => Promise<string>;
  readonly appelerApi: (requete: Request, chemin: string) => Promise<Response>;
}

/**
 * Plays what the servers of Teams do for an API-based message extension: reads the installed package, calls the
 * operation that it describes with the token of the person, and draws each result with its template, by the library
 * that Teams uses. The only liberty is the server of the description: Teams could not reach a desk, so the same path
 * is asked of the functions at hand.
 */
export function routesExtension({ racine, jeton, appelerApi }: Dependances): Hono {
  return new Hono()
    .get('/', (c) => {
      const { title, description, parameters } = lireExtension(racine).commande;
      return c.json({ titre: title, description, parametres: parameters });
    })
    .post('/', async (c) => {
      const lu = question.safeParse(await c.req.json().catch(() => undefined));
      if (!lu.success) return c.json({ erreur: 'Un profil connu et des valeurs sont attendus.' }, 400);
      const extension = lireExtension(racine);
      const demande = new URLSearchParams(Object.entries(lu.data.valeurs).filter(([, v]) => v.trim() !== ''));
      const authorization = `Bearer ${await jeton(lu.data.profil, lu.data.appelant)}`;
      const requete = new Request('http://localhost/', { method: extension.methode, headers: { authorization } });
      const reponse = await appelerApi(requete, `${extension.chemin}?${demande}`);
      const corps: unknown = await reponse.json();
      if (!reponse.ok)
        return c.json({ erreur: refus.safeParse(corps).data?.erreur.message ?? `Réponse ${reponse.status}.` }, 400);
      return c.json({ resultats: await dessiner(extension.modele, corps) });
    });
}

/** Each result of an answer, as its preview and its card. */
export async function dessiner(m: z.infer<typeof modele>, reponse: unknown) {
  // Loaded at the first search: its parser of expressions would take a quarter of the start.
  const { Template } = await import('adaptivecards-templating');
  const [surCarte, surApercu] = [new Template(m.responseCardTemplate), new Template(m.previewCardTemplate)];
  return resultats(reponse, m.jsonPath).map((resultat) => ({
    apercu: apercu.parse(surApercu.expand({ $root: resultat })),
    carte: z.record(z.string(), z.unknown()).parse(surCarte.expand({ $root: resultat })),
  }));
}

function lireExtension(racine: string): Extension {
  const fichiers = unzipSync(readFileSync(join(racine, 'dist/maillage-local.zip')));
  const lire = (nom: string): unknown => JSON.parse(new TextDecoder().decode(fichiers[nom]));
  const [extension] = manifeste.parse(lire('manifest.json')).composeExtensions;
  const [commande] = extension.commands;
  const { servers, paths } = description.parse(lire(extension.apiSpecificationFile));
  for (const [chemin, methodes] of Object.entries(paths))
    for (const [methode, { operationId }] of Object.entries(methodes))
      if (operationId === commande.id)
        return {
          commande,
          chemin: new URL(`${servers[0].url}${chemin}`).pathname,
          methode: methode.toUpperCase(),
          modele: modele.parse(lire(commande.apiResponseRenderingTemplateFile)),
        };
  throw new Error(`La description de l’API n’a pas d’opération « ${commande.id} ».`);
}

/** What the path of the template names in the answer: a list, or one result. */
function resultats(reponse: unknown, chemin = ''): readonly object[] {
  const trouve = chemin
    .split('.')
    .filter((pas) => pas !== '')
    .reduce<unknown>((o, pas) => z.record(z.string(), z.unknown()).safeParse(o).data?.[pas], reponse);
  const liste: readonly unknown[] = Array.isArray(trouve) ? trouve : [trouve];
  return liste.filter((r): r is object => typeof r === 'object' && r !== null);
}
