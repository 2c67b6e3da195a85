import type { ListDefinition } from '../../core/lists/list.ts';
import {
  creerLecteurGraph,
  creerLectureDeListe,
  creerMagasinIndexedDb,
  creerSite,
  type Lignes,
  type PremieresLignes,
} from '../../graph/lecture.ts';
import type { Configuration } from './configuration.ts';
import type { Jetons } from './jetons.ts';

/** Rows of the lists, from the device first, from SharePoint next. */
export interface Source {
  /** What the device keeps of a list; undefined at the first opening. */
  enMemoire<L extends ListDefinition>(definition: L): Promise<Lignes<L> | undefined>;
  /** The first rows as they were last shown, read before anything else; undefined at the first opening. */
  apercu<L extends ListDefinition>(definition: L): Promise<PremieresLignes<L> | undefined>;
  garderApercu(definition: ListDefinition, ids: readonly string[], total: number): Promise<void>;
  /** Brings the device up to date and gives the rows. */
  rafraichir<L extends ListDefinition>(definition: L): Promise<Lignes<L>>;
}

/** Reads straight from Graph with the person's own token: SharePoint decides what they see. The store on the device is theirs alone. */
export function creerSource(configuration: Configuration, jetons: Jetons): Source {
  const lecteur = creerLecteurGraph({
    baseUrl: new URL(configuration.graphUrl, document.baseURI).href,
    jeton: (renouveler) => jetons.pour('graph', renouveler),
  });
  const site = creerSite(lecteur, { id: configuration.siteId });
  const lectures = new Map<string, Promise<unknown>>();
  const ouvrir = async <L extends ListDefinition>(definition: L) => {
    const magasin = creerMagasinIndexedDb(`${await jetons.personne()}|${configuration.siteId}|${definition.name}`);
    return creerLectureDeListe(lecteur, site, definition, magasin);
  };
  const lecture = <L extends ListDefinition>(definition: L): ReturnType<typeof ouvrir<L>> => {
    const connue = lectures.get(definition.name);
    if (connue !== undefined) return connue as ReturnType<typeof ouvrir<L>>;
    const neuve = ouvrir(definition);
    lectures.set(definition.name, neuve);
    neuve.catch(() => lectures.delete(definition.name));
    return neuve;
  };
  let aPeindre = false;
  let peintes: Promise<void> | undefined;
  return {
    apercu: async (definition) => {
      const premieres = await (await lecture(definition)).apercu();
      aPeindre ||= premieres !== undefined;
      return premieres;
    },
    garderApercu: async (definition, ids, total) => (await lecture(definition)).garderApercu(ids, total),
    enMemoire: async (definition) => {
      // The first rows, where some are kept, are on the screen before any other row is copied.
      if (aPeindre) peintes ??= dessinSuivant();
      await peintes;
      return (await lecture(definition)).enMemoire();
    },
    rafraichir: async (definition) => (await lecture(definition)).rafraichir(),
  };
}

const ATTENTE_MAX_MS = 150;

/** Resolves once the page has been drawn; a hidden page, which is not, does not wait. */
const dessinSuivant = (): Promise<void> =>
  new Promise((resoudre) => {
    setTimeout(resoudre, ATTENTE_MAX_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resoudre, 0)));
  });
