import type { Anomalie, ListDefinition, Row, WireItem } from '../core/lists/list.ts';
import { chemin, type Requete } from './chemin.ts';
import type { LecteurGraph } from './client.ts';
import { expansion } from './element-de-liste.ts';
import { dormir } from './envoi.ts';
import type { Magasin } from './magasin.ts';
import { PAGE_MAX } from './paging.ts';
import type { Site } from './site.ts';
import { synchroniser } from './sync.ts';

/** Rows that could be read, and what kept the others from being read. */
export interface Lignes<L> {
  readonly items: readonly Row<L>[];
  readonly anomalies: readonly Anomalie[];
}

/** The first rows of a list, kept to be shown before the others are read. */
export interface PremieresLignes<L> {
  readonly items: readonly Row<L>[];
  readonly total: number;
}

export interface LectureDeListe<L> {
  /** The first rows as `garderApercu` last kept them. */
  apercu(): Promise<PremieresLignes<L> | undefined>;
  /** Keeps these rows, in this order, as the first ones of the list. Ids that are not in the store are left out. */
  garderApercu(ids: readonly string[], total: number): Promise<void>;
  /** What the store holds, without any network; undefined when it holds nothing usable. */
  enMemoire(): Promise<Lignes<L> | undefined>;
  /** Brings the store up to date, then gives its rows: one request when it was read before. Calls made meanwhile share the answer. */
  rafraichir(): Promise<Lignes<L>>;
}

type Lu = ReturnType<ListDefinition['parse']>;

/** A delta keeps the objects of the rows that did not change: what was read of them still holds. */
const parDefinition = new WeakMap<ListDefinition, WeakMap<WireItem, Lu>>();

function dejaLus(definition: ListDefinition): WeakMap<WireItem, Lu> {
  const connus = parDefinition.get(definition) ?? new WeakMap<WireItem, Lu>();
  parDefinition.set(definition, connus);
  return connus;
}

/** Parses rows one by one: a bad one becomes anomalies and never hides the others. */
export const lireLignes = <L extends ListDefinition>(definition: L, elements: Iterable<WireItem>): Lignes<L> =>
  trier(elements, (element) => definition.parse(element));

/** The same for elements that a store keeps from one reading to the next. */
function lireLignesGardees<L extends ListDefinition>(definition: L, elements: Iterable<WireItem>): Lignes<L> {
  const lus = dejaLus(definition);
  return trier(elements, (element) => {
    const lu = lus.get(element) ?? definition.parse(element);
    lus.set(element, lu);
    return lu;
  });
}

function trier<L extends ListDefinition>(elements: Iterable<WireItem>, lire: (element: WireItem) => Lu): Lignes<L> {
  const items: Row<L>[] = [];
  const anomalies: Anomalie[] = [];
  for (const element of elements) {
    const lu = lire(element);
    if ('row' in lu) items.push(lu.row as Row<L>);
    else anomalies.push(...lu.anomalies);
  }
  return { items, anomalies };
}

/** Rows parsed in one turn: a few milliseconds, so that the page answers meanwhile. */
const PAR_TOUR = 400;

/** As `lireLignes`, with a pause between two turns. Rows read before cost nothing: they call for none. */
async function lireParTours<L extends ListDefinition>(
  definition: L,
  elements: readonly WireItem[],
): Promise<Lignes<L>> {
  const lus = dejaLus(definition);
  const lues: Lignes<L>[] = [];
  let debut = 0;
  let nouvelles = 0;
  for (const [rang, element] of elements.entries()) {
    if (!lus.has(element)) nouvelles += 1;
    if (nouvelles < PAR_TOUR) continue;
    lues.push(lireLignesGardees(definition, elements.slice(debut, rang + 1)));
    debut = rang + 1;
    nouvelles = 0;
    await dormir(0);
  }
  lues.push(lireLignesGardees(definition, elements.slice(debut)));
  return { items: lues.flatMap((l) => l.items), anomalies: lues.flatMap((l) => l.anomalies) };
}

/** Query of a whole read of a list: the columns that are read and nothing else. */
export const requeteDe = (definition: Pick<ListDefinition, 'itemKeys' | 'selectKeys'>): Requete => ({
  $select: definition.itemKeys.join(','),
  $expand: expansion(definition.selectKeys()),
  $top: PAGE_MAX,
});

/** Where the changes of a list are read. */
export const cheminDesChanges = async (site: Site, definition: Pick<ListDefinition, 'name'>): Promise<string> =>
  chemin`/sites/${await site.id()}/lists/${await site.idListe(definition.name)}/items/delta`;

/** A list of a site, kept in a store and brought up to date by its changes. */
export const creerLectureDeListe = <L extends ListDefinition>(
  lecteur: LecteurGraph,
  site: Site,
  definition: L,
  magasin: Magasin,
): LectureDeListe<L> => creerLecture(lecteur, () => cheminDesChanges(site, definition), definition, magasin);

/** The same, read at any address that answers as the changes of a list do. */
export function creerLecture<L extends ListDefinition>(
  lecteur: LecteurGraph,
  adresse: () => Promise<string>,
  definition: L,
  magasin: Magasin,
): LectureDeListe<L> {
  const query = requeteDe(definition);
  /** Not the ids: the store must be readable before any network answer. The delta link holds them. */
  const empreinte = `${definition.name}|${query.$expand}`;
  let derniere: Promise<unknown> = Promise.resolve();
  let prochaine: Promise<Lignes<L>> | undefined;

  const faire = async (): Promise<Lignes<L>> => {
    const etat = await synchroniser(lecteur, magasin, {
      chemin: adresse,
      query,
      empreinte,
      auPassage: (lignes) => lireParTours(definition, lignes),
    });
    return lireParTours(definition, [...etat.items.values()]);
  };
  return {
    apercu: async () => {
      const garde = await magasin.lireApercu();
      return garde?.empreinte === empreinte
        ? { items: lireLignesGardees(definition, garde.items).items, total: garde.total }
        : undefined;
    },
    garderApercu: async (ids, total) => {
      const etat = await magasin.lire();
      if (etat === undefined) return;
      await magasin.garderApercu({ empreinte, total, items: ids.flatMap((id) => etat.items.get(id) ?? []) });
    },
    enMemoire: async () => {
      const etat = await magasin.lire();
      return etat?.empreinte === empreinte && lecteur.estDIci(etat.lienDelta)
        ? lireParTours(definition, [...etat.items.values()])
        : undefined;
    },
    // One reading at a time. Whoever asks while it runs may have written since it began: they share the next one.
    rafraichir: () => {
      prochaine ??= derniere
        .catch(() => undefined)
        .then(() => {
          prochaine = undefined;
          return faire();
        });
      derniere = prochaine;
      return prochaine;
    },
  };
}
