import type { z } from 'zod';
import type { Anomalie } from '../core/lists/list.ts';
import type { RowOf, RowReader } from '../core/lists/row-reader.ts';
import { uneFoisParObjet } from '../core/une-fois.ts';
import { envoyerLots } from './batch.ts';
import { chaineDeRequete } from './chemin.ts';
import type { ClientGraph } from './client.ts';
import { type EntreeDe, entreeGardee } from './element-de-liste.ts';
import { estErreurGraph } from './erreur.ts';
import { cheminDesChanges, requeteDe } from './lecture-de-liste.ts';
import { type Page, schemaDePage } from './paging.ts';
import type { Site } from './site.ts';
import { type Suivi, suivreLesChanges } from './sync.ts';

type Lecteurs = Readonly<Record<string, RowReader<unknown>>>;

interface LignesGardees<R> {
  readonly items: readonly R[];
  readonly anomalies: readonly Anomalie[];
}

/** Lists that this process keeps, as rows, from one reading to the next. */
export interface ListesGardees<T extends Lecteurs> {
  /**
   * These lists as they are now, rows by id: what this process keeps is brought up to date first, so that several
   * processes give the same rows, whatever each of them keeps. `entieres`: they are read again from nothing.
   */
  lire<K extends keyof T & string>(
    quoi: readonly K[],
    options?: { readonly entieres?: boolean },
  ): Promise<{ readonly [P in K]: LignesGardees<RowOf<T[P]>> }>;
}

/** What kept a row from being read. */
class Illisible {
  readonly anomalies: readonly Anomalie[];
  constructor(anomalies: readonly Anomalie[]) {
    this.anomalies = anomalies;
  }
}
/** Rows by id, or what kept them from being read. */
type Gardes = Suivi<unknown>;
type PageGardee = Page<EntreeDe<unknown>>;

/** What is kept of an entry: once for each list. */
const elements = uneFoisParObjet(
  (lecteur: RowReader<unknown>): z.ZodType<EntreeDe<unknown>> =>
    entreeGardee((item) => {
      const lu = lecteur.parse(item);
      return 'row' in lu ? lu.row : new Illisible(lu.anomalies);
    }),
);

/** What is to be read together, by whoever asked before it began. */
interface Tour {
  readonly quoi: Set<string>;
  entieres: boolean;
  readonly lus: Promise<ReadonlyMap<string, Gardes>>;
}

/**
 * The first requests of lists that are read together leave as one batch, but those of `longues` while nothing of them is
 * known: they fill an answer by themselves. A batch spares round trips, not resource units.
 */
export function garderLesListes<const T extends Lecteurs>(
  client: ClientGraph,
  site: Site,
  lecteurs: T,
  longues: readonly (keyof T)[],
): ListesGardees<T> {
  const connues = new Map<string, Gardes>();
  let dernier: Promise<unknown> = Promise.resolve();
  let prochain: Tour | undefined;
  const lecteurDe = (nom: string): RowReader<unknown> => lecteurs[nom] as RowReader<unknown>;

  /** Their first answers. A part that fails is left out: asked for again alone, it is tried, or refused, as any request. */
  const premieres = async (quoi: readonly string[]): Promise<ReadonlyMap<string, PageGardee>> => {
    const aDemander = quoi.filter((nom) => connues.has(nom) || !longues.includes(nom));
    if (aDemander.length < 2) return new Map();
    const adresse = async (nom: string): Promise<string> => {
      const connu = connues.get(nom);
      if (connu !== undefined) return client.enRelatif(connu.lienDelta);
      const lecteur = lecteurDe(nom);
      return `${await cheminDesChanges(site, lecteur)}${chaineDeRequete(requeteDe(lecteur))}`;
    };
    const parties = await Promise.all(
      aDemander.map(async (id) => ({ id, methode: 'GET' as const, url: await adresse(id) })),
    );
    const issues = await envoyerLots(client, parties);
    return new Map(
      aDemander.flatMap((nom) => {
        const issue = issues.get(nom);
        const lue = issue?.ok === true ? schemaDePage(elements(lecteurDe(nom))).safeParse(issue.corps) : undefined;
        return lue?.success === true ? [[nom, lue.data] as const] : [];
      }),
    );
  };

  const mettreAJour = async (nom: string, premiere: PageGardee | undefined): Promise<Gardes> => {
    const lecteur = lecteurDe(nom);
    const source = {
      chemin: () => cheminDesChanges(site, lecteur),
      query: requeteDe(lecteur),
      element: elements(lecteur),
      premiere,
    };
    try {
      const lu = await suivreLesChanges(client, source, connues.get(nom));
      connues.set(nom, lu);
      return lu;
    } catch (erreur) {
      // What one may no longer read is not kept.
      if (estErreurGraph(erreur, 'interdit', 'introuvable')) connues.delete(nom);
      throw erreur;
    }
  };

  const jouer = async ({ quoi, entieres }: Tour): Promise<ReadonlyMap<string, Gardes>> => {
    if (entieres) for (const nom of quoi) connues.delete(nom);
    const noms = [...quoi];
    const lues = await premieres(noms);
    return new Map(await Promise.all(noms.map(async (nom) => [nom, await mettreAJour(nom, lues.get(nom))] as const)));
  };

  /** One turn at a time; those who ask meanwhile share the next one, which begins after all that they have written. */
  const demander = (): Tour => {
    const tour: Tour = {
      quoi: new Set(),
      entieres: false,
      lus: dernier
        .catch(() => undefined)
        .then(() => {
          prochain = undefined;
          return jouer(tour);
        }),
    };
    dernier = tour.lus;
    return tour;
  };

  return {
    lire: async (quoi, { entieres = false } = {}) => {
      prochain ??= demander();
      const tour = prochain;
      for (const nom of quoi) tour.quoi.add(nom);
      tour.entieres ||= entieres;
      const lus = await tour.lus;
      return Object.fromEntries(quoi.map((nom) => [nom, rangees(lus.get(nom)?.items ?? new Map())])) as never;
    },
  };
}

/** In the order of their ids, in which a list gives them: a delta gives them in that of their changes. */
const rangees = uneFoisParObjet((gardees: Gardes['items']): LignesGardees<unknown> => {
  const items: unknown[] = [];
  const anomalies: Anomalie[] = [];
  for (const garde of enOrdre(gardees))
    if (garde instanceof Illisible) anomalies.push(...garde.anomalies);
    else items.push(garde);
  return { items, anomalies };
});

function enOrdre(gardees: Gardes['items']): Iterable<unknown> {
  let avant = 0;
  for (const id of gardees.keys()) {
    const rang = Number(id);
    if (rang < avant) return [...gardees].toSorted(([a], [b]) => Number(a) - Number(b)).map(([, garde]) => garde);
    avant = rang;
  }
  return gardees.values();
}
