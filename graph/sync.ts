import type { z } from 'zod';
import type { WireItem } from '../core/lists/list.ts';
import type { Requete } from './chemin.ts';
import type { LecteurGraph } from './client.ts';
import { appliquerDelta } from './delta.ts';
import { type EntreeDe, entreeDelta } from './element-de-liste.ts';
import { ErreurGraph, estErreurGraph } from './erreur.ts';
import type { EtatListe, Magasin } from './magasin.ts';
import { lirePages, type Page } from './paging.ts';

/** What is kept of the rows of a list, and the link that gives what changed since. */
export interface Suivi<T> {
  readonly items: ReadonlyMap<string, T>;
  readonly lienDelta: string;
}

interface Origine<T> {
  /** Path and query of a read from nothing; the path is only worked out when it is needed. */
  readonly chemin: () => Promise<string>;
  readonly query: Requete;
  /** Reads the entries, as what is kept of each row. */
  readonly element: z.ZodType<EntreeDe<T>>;
  /** The first answer, when it was asked for with others: to what is known, or to nothing. */
  readonly premiere?: Page<EntreeDe<T>> | undefined;
  /** Works on the rows of a page while the next one travels. */
  readonly auPassage?: ((lignes: readonly T[]) => Promise<unknown>) | undefined;
}

interface Source extends Omit<Origine<WireItem>, 'element'> {
  readonly empreinte: string;
}

const REPRISES_MAX = 2;

/**
 * Brings a store up to date: one request when little has changed, a whole read otherwise. The stored state stays visible until the new one is whole;
 * rows and delta link are swapped together. A refusal of access empties the store: what one may no longer read is not kept.
 */
export async function synchroniser(lecteur: LecteurGraph, magasin: Magasin, source: Source): Promise<EtatListe> {
  const garde = await magasin.lire();
  const connu = garde?.empreinte === source.empreinte && lecteur.estDIci(garde.lienDelta) ? garde : undefined;
  try {
    const etat = {
      empreinte: source.empreinte,
      ...(await suivreLesChanges(lecteur, { ...source, element: entreeDelta }, connu)),
    };
    await magasin.remplacer(etat);
    return etat;
  } catch (erreur) {
    if (estErreurGraph(erreur, 'interdit', 'introuvable')) await magasin.effacer();
    throw erreur;
  }
}

/** What is known of a list, up to date; what was given stays what it was. */
export async function suivreLesChanges<T>(
  lecteur: LecteurGraph,
  source: Origine<T>,
  connu: Suivi<T> | undefined,
): Promise<Suivi<T>> {
  let depart = connu?.lienDelta;
  let { premiere } = source;
  let base: Suivi<T>['items'] = connu?.items ?? new Map();
  for (let reprise = 0; ; reprise += 1) {
    try {
      return await suivre(lecteur, { ...source, premiere }, depart, base);
    } catch (erreur) {
      // A list made again under the same name leaves a link that leads nowhere: 404 on a link restarts as 410 does.
      const relire =
        estErreurGraph(erreur, 'resynchronisation') || (depart !== undefined && estErreurGraph(erreur, 'introuvable'));
      if (!relire || reprise >= REPRISES_MAX) throw erreur;
      // Both resync codes end in a whole enumeration here: nothing local waits to be uploaded, the service's rows replace ours.
      depart = erreur.reprise !== undefined && lecteur.estDIci(erreur.reprise) ? erreur.reprise : undefined;
      premiere = undefined;
      base = new Map();
    }
  }
}

async function suivre<T>(
  lecteur: LecteurGraph,
  { chemin, query, element, premiere, auPassage }: Origine<T>,
  depart: string | undefined,
  base: Suivi<T>['items'],
): Promise<Suivi<T>> {
  let items: Map<string, T> | undefined;
  const options = { element, premiere, enAvance: auPassage !== undefined };
  const pages =
    depart === undefined
      ? lirePages(lecteur, await chemin(), { ...options, query })
      : lirePages(lecteur, depart, options);
  for await (const page of pages) {
    if (page.value.length > 0) {
      items ??= new Map(base);
      appliquerDelta(items, page.value);
    }
    if (page.lienDelta !== undefined) return { items: items ?? base, lienDelta: page.lienDelta };
    await auPassage?.(page.value.flatMap((entree) => ('item' in entree ? [entree.item] : [])));
  }
  throw new ErreurGraph('reponse-inattendue');
}
