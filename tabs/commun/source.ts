import { lireLignes } from '../../core/contrats/lectures.ts';
import { estFiltree } from '../../core/lectures/listes-filtrees.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import {
  creerLecteurGraph,
  creerLectureDeListe,
  creerLectureFiltree,
  creerMagasinIndexedDb,
  creerSite,
  type DemanderPage,
  type Lignes,
  type PremieresLignes,
} from '../../graph/lecture.ts';
import { type AccesApi, appeler } from './api.ts';
import type { Configuration } from './configuration.ts';
import type { Jetons } from './jetons.ts';
import { creerVoie } from './voie-de-lecture.ts';

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

/**
 * Reads straight from Graph with the person’s own token: SharePoint decides what they see. It knows no rights by column: whoever is not the coordination
 * reads the lists of the annuaire through the functions, without what is not for them. The store on the device is theirs alone.
 */
export function creerSource(configuration: Configuration, jetons: Jetons, api: AccesApi): Source {
  const lecteur = creerLecteurGraph({
    baseUrl: new URL(configuration.graphUrl, document.baseURI).href,
    jeton: (renouveler) => jetons.pour('graph', renouveler),
  });
  const site = creerSite(lecteur, { id: configuration.siteId });
  const voie = creerVoie(jetons);
  const lectures = new Map<string, Promise<unknown>>();
  const ouvrir = async <L extends ListDefinition>(definition: L, parLesFonctions: boolean) => {
    const { name } = definition;
    const cle = `${await jetons.personne()}|${configuration.siteId}|${name}`;
    if (!parLesFonctions || !estFiltree(name))
      return creerLectureDeListe(lecteur, site, definition, creerMagasinIndexedDb(cle));
    // Rows kept whole by somebody who is no longer of the coordination.
    await creerMagasinIndexedDb(cle).effacer();
    const demander: DemanderPage = (suite) =>
      appeler(api, lireLignes, { chemin: { liste: name }, corps: suite === undefined ? {} : { suite } });
    return creerLectureFiltree(demander, definition, creerMagasinIndexedDb(`${cle}|filtree`));
  };
  const lecture = <L extends ListDefinition>(definition: L, parLesFonctions: boolean): ReturnType<typeof ouvrir<L>> => {
    const nom = `${definition.name}|${parLesFonctions}`;
    const connue = lectures.get(nom);
    if (connue !== undefined) return connue as ReturnType<typeof ouvrir<L>>;
    const neuve = ouvrir(definition, parLesFonctions);
    lectures.set(nom, neuve);
    neuve.catch(() => lectures.delete(nom));
    return neuve;
  };
  const gardee = async <L extends ListDefinition>(definition: L) =>
    lecture(definition, estFiltree(definition.name) && (await voie.dAvant()));
  let aPeindre = false;
  let peintes: Promise<void> | undefined;
  return {
    apercu: async (definition) => {
      const premieres = await (await gardee(definition)).apercu();
      aPeindre ||= premieres !== undefined;
      return premieres;
    },
    garderApercu: async (definition, ids, total) => (await gardee(definition)).garderApercu(ids, total),
    enMemoire: async (definition) => {
      // The first rows, where some are kept, are on the screen before any other row is copied.
      if (aPeindre) peintes ??= dessinSuivant();
      await peintes;
      return (await gardee(definition)).enMemoire();
    },
    rafraichir: async (definition) =>
      (await lecture(definition, estFiltree(definition.name) && (await voie.enVigueur()))).rafraichir(),
  };
}

const ATTENTE_MAX_MS = 150;

/** Resolves once the page has been drawn; a hidden page, which is not, does not wait. */
const dessinSuivant = (): Promise<void> =>
  new Promise((resoudre) => {
    setTimeout(resoudre, ATTENTE_MAX_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resoudre, 0)));
  });
