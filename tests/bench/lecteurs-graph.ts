import {
  Client,
  type Context,
  HTTPMessageHandler,
  MiddlewareFactory,
  type PageCollection,
  PageIterator,
} from '@microsoft/microsoft-graph-client';
import { DefaultHeaders, DefaultInit, graphfi } from '@pnp/graph';
import '@pnp/graph/sites/index.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/list-item/index.js';
import { BrowserFetchWithRetry, DefaultParse, InjectHeaders } from '@pnp/queryable';
import { structures } from '../../core/lists/structures.list.ts';
import { creerLecteurGraph, creerLectureDeListe, creerMagasinMemoire, creerSite } from '../../graph/lecture.ts';
import { requeteDe } from '../../graph/lecture-de-liste.ts';
import { synchroniser } from '../../graph/sync.ts';
import type { Adresses } from './trafic.ts';

/** Reads the whole list; called again, brings what it holds up to date. Gives the number of rows held. */
export type Lecture = () => Promise<number>;

export interface LecteurDeListe {
  readonly nom: string;
  /** A reader that has read nothing yet. */
  ouvrir(adresses: Adresses): Lecture;
}

const JETON = 'banc';
const CHAMPS = `fields($select=${structures.selectKeys().join(',')})`;
const PROPRIETES = 'id,eTag,createdDateTime,lastModifiedDateTime,webUrl';
const PAGE_MAX = 5000;

export const MAILLAGE: LecteurDeListe = {
  nom: 'Maillage',
  ouvrir: ({ http, site }) => {
    const lecteur = creerLecteurGraph({ baseUrl: `${http}/graph/v1.0`, jeton: async () => JETON });
    const lecture = creerLectureDeListe(lecteur, creerSite(lecteur, { id: site }), structures, creerMagasinMemoire());
    return async () => (await lecture.rafraichir()).items.length;
  },
};

/** The same synchronisation without the reading of rows: like for like with the peers, which hand over what the service sent, unchecked. */
const MAILLAGE_BRUT: LecteurDeListe = {
  nom: 'Maillage, lignes brutes',
  ouvrir: ({ http, site: id }) => {
    const lecteur = creerLecteurGraph({ baseUrl: `${http}/graph/v1.0`, jeton: async () => JETON });
    const site = creerSite(lecteur, { id });
    const magasin = creerMagasinMemoire();
    const source = {
      chemin: async () => `/sites/${id}/lists/${await site.idListe(structures.name)}/items/delta`,
      query: requeteDe(structures),
      empreinte: structures.name,
    };
    return async () => (await synchroniser(lecteur, magasin, source)).items.size;
  },
};

/** Set up and paged as its documentation shows. It keeps nothing between two reads, and its list items have no delta. */
const pnp = (nom: string, regle: boolean): LecteurDeListe => ({
  nom,
  ouvrir: ({ http, site, liste }) => {
    const graph = graphfi().using(
      DefaultInit(`${http}/graph/v1.0`),
      DefaultHeaders(),
      BrowserFetchWithRetry(),
      DefaultParse(),
      InjectHeaders({ Authorization: `Bearer ${JETON}` }),
    );
    return async () => {
      const items = graph.sites.getById(site).lists.getById(liste).items;
      const demande = regle ? items.select(PROPRIETES).expand(CHAMPS).top(PAGE_MAX) : items.expand('fields');
      const lignes: unknown[] = [];
      for await (const page of demande) lignes.push(...page);
      return lignes.length;
    };
  },
});

/** The last link of the stock chain, which sends to our http server what the client believes to be https. */
class EnvoiLocal extends HTTPMessageHandler {
  override async execute(contexte: Context): Promise<void> {
    contexte.request = String(contexte.request).replace('https://', 'http://');
    await super.execute(contexte);
  }
}

function clientDOrigine({ https }: Adresses): Client {
  const chaine = MiddlewareFactory.getDefaultMiddlewareChain({ getAccessToken: async () => JETON });
  return Client.initWithMiddleware({
    baseUrl: `${https}/graph/`,
    customHosts: new Set([new URL(https).hostname]),
    middleware: [...chaine.slice(0, -1), new EnvoiLocal()],
  });
}

interface Element {
  readonly id: string;
  readonly deleted?: unknown;
}

/** Set up and paged as its documentation shows, with its PageIterator. */
const ORIGINE: LecteurDeListe = {
  nom: 'client d’origine',
  ouvrir: (adresses) => {
    const client = clientDOrigine(adresses);
    return async () => {
      const lignes: Element[] = [];
      const premiere: PageCollection = await client
        .api(`/sites/${adresses.site}/lists/${adresses.liste}/items`)
        .expand('fields')
        .get();
      await new PageIterator(client, premiere, (element: Element) => lignes.push(element) > 0).iterate();
      return lignes.length;
    };
  },
};

/** The best that can be written with it: largest pages, chosen columns, and the delta followed and merged by hand. */
const ORIGINE_REGLEE: LecteurDeListe = {
  nom: 'client d’origine, réglé, delta écrit à la main',
  ouvrir: (adresses) => {
    const client = clientDOrigine(adresses);
    const lignes = new Map<string, Element>();
    let lien: string | undefined;
    const garder = (element: Element): boolean => {
      if (element.deleted === undefined) lignes.set(element.id, element);
      else lignes.delete(element.id);
      return true;
    };
    return async () => {
      const premiere: PageCollection =
        lien === undefined
          ? await client
              .api(`/sites/${adresses.site}/lists/${adresses.liste}/items/delta`)
              .select(PROPRIETES)
              .expand(CHAMPS)
              .top(PAGE_MAX)
              .get()
          : await client.api(lien).get();
      const pages = new PageIterator(client, premiere, garder);
      await pages.iterate();
      lien = pages.getDeltaLink();
      return lignes.size;
    };
  },
};

export const AUTRES: readonly LecteurDeListe[] = [
  MAILLAGE_BRUT,
  pnp('@pnp/graph', false),
  pnp('@pnp/graph, réglé', true),
  ORIGINE,
  ORIGINE_REGLEE,
];
