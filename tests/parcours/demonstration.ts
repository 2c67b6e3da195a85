import { z } from 'zod';
import { idSite } from '../../infra/local/locataire.ts';

export type NomProfil = 'coordination' | 'partenaire' | 'invite' | 'lecture';

export interface Reponse {
  readonly statut: number;
  readonly corps: unknown;
}

const element = z.object({ id: z.string(), eTag: z.string(), fields: z.record(z.string(), z.unknown()) });
export type Element = z.infer<typeof element>;

const evenement = z.object({
  id: z.string(),
  subject: z.string(),
  isCancelled: z.boolean().optional(),
  onlineMeeting: z.object({ joinUrl: z.string().nullable() }).nullish(),
});
const publication = z.object({ etat: z.string(), carte: z.unknown() });
const courriel = z.object({ nature: z.string(), a: z.array(z.string()), objet: z.string(), corps: z.string() });

/** The demonstration seen from outside of the page: its API, its lists, its channel, its calendar and its outbox. */
export function regarder(origine: string) {
  const lire = async (chemin: string): Promise<unknown> => (await fetch(`${origine}${chemin}`)).json();
  const jeton = async (profil: NomProfil, ressource: 'graph' | 'api') =>
    z.object({ jeton: z.string() }).parse(await lire(`/local/jeton?profil=${profil}&ressource=${ressource}`)).jeton;

  const demander = async (url: string, methode: string, entetes: object, corps?: unknown): Promise<Reponse> => {
    const reponse = await fetch(url, {
      method: methode,
      headers: { ...entetes, ...(corps === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(corps === undefined ? {} : { body: JSON.stringify(corps) }),
    });
    return { statut: reponse.status, corps: await reponse.json().catch(() => undefined) };
  };

  const graph = async (chemin: string, methode = 'GET', corps?: unknown, entetes: object = {}) => {
    const authorization = `Bearer ${await jeton('coordination', 'graph')}`;
    const url = chemin.startsWith('http') ? chemin : `${origine}/graph/v1.0/sites/${idSite}${chemin}`;
    return demander(url, methode, { authorization, ...entetes }, corps);
  };

  return {
    jeton,
    graph,
    /** A call to the API with a profile's token; without a profile, without token. */
    async api(
      profil: NomProfil | undefined,
      methode: 'GET' | 'POST',
      route: string,
      corps?: unknown,
    ): Promise<Reponse> {
      const entetes = profil === undefined ? {} : { authorization: `Bearer ${await jeton(profil, 'api')}` };
      return demander(`${origine}/api/${route}`, methode, entetes, corps);
    },
    /** Every row of a list, as Graph gives them to the coordination. */
    async lignes(liste: string): Promise<readonly Element[]> {
      const page = z.object({ value: z.array(element), '@odata.nextLink': z.string().optional() });
      const lues: Element[] = [];
      let suite: string | undefined = `/lists/${liste}/items?$expand=fields&$top=5000`;
      while (suite !== undefined) {
        const lue: z.infer<typeof page> = page.parse((await graph(suite)).corps);
        lues.push(...lue.value);
        suite = lue['@odata.nextLink'];
      }
      return lues;
    },
    publications: async () =>
      z.object({ publications: z.array(publication) }).parse(await lire('/local/canal')).publications,
    calendrier: async () =>
      z.object({ rencontres: z.array(evenement) }).parse(await lire('/local/calendrier')).rencontres,
    courriels: async () => z.object({ courriels: z.array(courriel) }).parse(await lire('/local/courriels')).courriels,
    async pannes(reglage: unknown): Promise<void> {
      const { statut, corps } = await demander(`${origine}/local/pannes`, 'POST', {}, reglage);
      if (statut !== 200) throw new Error(JSON.stringify(corps));
    },
    minuteur: () => demander(`${origine}/local/minuteurs/syntheseMensuelle`, 'POST', {}, {}),
  };
}
export type Regard = ReturnType<typeof regarder>;
