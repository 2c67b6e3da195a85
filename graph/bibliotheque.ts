import { z } from 'zod';
import { DOCUMENT_MAX } from '../core/bibliotheque/bornes.ts';
import type { Fichier } from '../core/bibliotheque/deposer.ts';
import { chemin } from './chemin.ts';
import type { ClientGraph, LecteurGraph } from './client.ts';
import { garderEnMemoire } from './en-memoire.ts';
import { estErreurGraph } from './erreur.ts';
import { lireTout } from './paging.ts';
import type { Site } from './site.ts';

/** The default library of the site, one folder for each rencontre. */
export interface Bibliotheque {
  /** Files of the folder; none while nothing was deposited. Folders in it are not looked into. */
  lister(dossier: string): Promise<readonly Fichier[]>;
  /** A new file. Throws `conflit` when its name is taken: nothing is written over. */
  deposer(dossier: string, nom: string, octets: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The content of a file. Throws `introuvable`. */
  lire(id: string): Promise<Uint8Array>;
  /** Into the recycle bin. Throws `conflit` when it is no longer this version. */
  supprimer(id: string, eTag: string): Promise<void>;
}

const RACINE = 'Rencontres';
const PROPRIETES = 'id,name,size,eTag,createdDateTime,lastModifiedDateTime,file';

const element = z
  .object({
    id: z.string(),
    name: z.string(),
    size: z.int(),
    eTag: z.string(),
    createdDateTime: z.string(),
    lastModifiedDateTime: z.string(),
    /** Of a file, and of nothing else. */
    file: z.unknown().optional(),
  })
  .transform(({ id, name, size, eTag, createdDateTime, lastModifiedDateTime, file }) => ({
    fichier: { id, nom: name, taille: size, eTag, creeLe: createdDateTime, modifieLe: lastModifiedDateTime },
    estUnFichier: file !== undefined && file !== null,
  }));
const adresseDuContenu = z.object({ '@microsoft.graph.downloadUrl': z.string() });

/** The default library, from the site as its address says it: documented, and independent of its name in each language. */
export async function disqueDuSite(client: LecteurGraph, site: Pick<Site, 'id'>): Promise<string> {
  const { webUrl } = await client.lireJson(chemin`/sites/${await site.id()}`, {
    schema: z.object({ webUrl: z.url() }),
    query: { $select: 'webUrl' },
  });
  const { hostname, pathname } = new URL(webUrl);
  // The first site of a tenant has no path: its host says it all.
  return pathname === '/' ? `/sites/${hostname}/drive` : `/sites/${hostname}:${pathname}:/drive`;
}

/** Folders and files by their path in the default library. */
export function creerBibliotheque(client: ClientGraph, site: Site): Bibliotheque {
  const disque = garderEnMemoire(() => disqueDuSite(client, site), Number.POSITIVE_INFINITY, Date.now);
  const enfants = async (dossier: string): Promise<string> =>
    `${await disque()}${chemin`/root:/${RACINE}/${dossier}`}:/children`;
  const creerDossier = async (parent: string, name: string): Promise<void> => {
    try {
      await client.ecrire('POST', parent, {
        corps: { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
        rejouable: true,
      });
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'conflit')) throw erreur;
    }
  };
  const ecrire = async (dossier: string, nom: string, octets: Uint8Array<ArrayBuffer>): Promise<void> => {
    await client.deposer(`${await disque()}${chemin`/root:/${RACINE}/${dossier}/${nom}`}:/content`, octets, {
      schema: z.object({ id: z.string() }),
      query: { '@microsoft.graph.conflictBehavior': 'fail' },
    });
  };
  return {
    lister: async (dossier) => {
      try {
        const lus = await lireTout(client, await enfants(dossier), { element, query: { $select: PROPRIETES } });
        return lus.filter((e) => e.estUnFichier).map((e) => e.fichier);
      } catch (erreur) {
        if (estErreurGraph(erreur, 'introuvable')) return [];
        throw erreur;
      }
    },
    deposer: async (dossier, nom, octets) => {
      try {
        await ecrire(dossier, nom, octets);
      } catch (erreur) {
        // An answer that was lost: the file is there since.
        if (estErreurGraph(erreur, 'conflit') && erreur.incertain) return;
        if (!estErreurGraph(erreur, 'introuvable')) throw erreur;
        // The first one of this rencontre. Whether the service makes the folders itself is not said: it has nothing to.
        await creerDossier(`${await disque()}/root/children`, RACINE);
        await creerDossier(`${await disque()}/root:/${RACINE}:/children`, dossier);
        await ecrire(dossier, nom, octets);
      }
    },
    lire: async (id) => {
      const lu = await client.lireJson(`${await disque()}${chemin`/items/${id}`}`, {
        schema: adresseDuContenu,
        query: { select: 'id,@microsoft.graph.downloadUrl' },
      });
      return client.telecharger(lu['@microsoft.graph.downloadUrl'], DOCUMENT_MAX);
    },
    supprimer: async (id, eTag) => client.supprimer(`${await disque()}${chemin`/items/${id}`}`, { ifMatch: eTag }),
  };
}
