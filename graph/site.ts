import { z } from 'zod';
import { chemin } from './chemin.ts';
import type { LecteurGraph } from './client.ts';
import { ErreurGraph } from './erreur.ts';
import { lireTout } from './paging.ts';

/** How the site is configured: by Graph's id, or by host and path. */
export type DesignationSite = { readonly id: string } | { readonly hote: string; readonly chemin: string };

const ressourceListe = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string().optional(),
  webUrl: z.string().optional(),
});
export type RessourceListe = z.infer<typeof ressourceListe>;

export interface Site {
  /** Graph's id `host,collection,web`. */
  id(): Promise<string>;
  listes(): Promise<readonly RessourceListe[]>;
  /** Id of a list by its name. Throws `introuvable`. */
  idListe(nom: string): Promise<string>;
  /** Forgets what was learnt: after provisioning. */
  oublier(): void;
}

/** Name of a list as it was created: SharePoint keeps it in `name` and in the address, whatever the title becomes. */
export const porteLeNom = (liste: RessourceListe, nom: string): boolean =>
  liste.name === nom || liste.displayName === nom || liste.webUrl?.endsWith(`/Lists/${nom}`) === true;

/** A site and its lists, resolved once; a failure is not remembered. */
export function creerSite(lecteur: LecteurGraph, designation: DesignationSite): Site {
  let idConnu: Promise<string> | undefined;
  let listesConnues: Promise<readonly RessourceListe[]> | undefined;

  const resoudre = async (): Promise<string> => {
    if ('id' in designation) return designation.id;
    const relatif = designation.chemin.replace(/^\/+/, '').split('/').map(encodeURIComponent).join('/');
    const { id } = await lecteur.lireJson(`${chemin`/sites/${designation.hote}`}:/${relatif}`, {
      schema: z.object({ id: z.string() }),
      query: { $select: 'id' },
    });
    return id;
  };
  const site: Site = {
    id: () => {
      idConnu ??= resoudre().catch((e: unknown) => {
        idConnu = undefined;
        throw e;
      });
      return idConnu;
    },
    listes: () => {
      listesConnues ??= lireListes(lecteur, site).catch((e: unknown) => {
        listesConnues = undefined;
        throw e;
      });
      return listesConnues;
    },
    idListe: async (nom) => {
      const trouver = async (): Promise<string | undefined> => {
        const listes = await site.listes();
        return (listes.find((l) => l.name === nom) ?? listes.find((l) => porteLeNom(l, nom)))?.id;
      };
      const connu = await trouver();
      if (connu !== undefined) return connu;
      // It may have been created since we looked.
      listesConnues = undefined;
      const trouve = await trouver();
      if (trouve === undefined) throw new ErreurGraph('introuvable');
      return trouve;
    },
    oublier: () => {
      listesConnues = undefined;
    },
  };
  return site;
}

const lireListes = async (lecteur: LecteurGraph, site: Site): Promise<readonly RessourceListe[]> =>
  lireTout(lecteur, chemin`/sites/${await site.id()}/lists`, {
    element: ressourceListe,
    query: { $select: 'id,name,displayName,webUrl' },
  });
