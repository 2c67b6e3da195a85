import type { Requete } from './chemin.ts';
import type { LecteurGraph } from './client.ts';
import { appliquerDelta, type Elements } from './delta.ts';
import { entreeDelta } from './element-de-liste.ts';
import { ErreurGraph, estErreurGraph } from './erreur.ts';
import type { EtatListe, Magasin } from './magasin.ts';
import { lirePages } from './paging.ts';

interface Source {
  /** Path and query of a read from nothing; the path is only worked out when it is needed. */
  readonly chemin: () => Promise<string>;
  readonly query: Requete;
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
    const etat = await parcourir(lecteur, source, connu);
    await magasin.remplacer(etat);
    return etat;
  } catch (erreur) {
    if (estErreurGraph(erreur, 'interdit', 'introuvable')) await magasin.effacer();
    throw erreur;
  }
}

async function parcourir(lecteur: LecteurGraph, source: Source, connu: EtatListe | undefined): Promise<EtatListe> {
  let depart = connu?.lienDelta;
  let base: Elements = connu?.items ?? new Map();
  for (let reprise = 0; ; reprise += 1) {
    try {
      return await suivre(lecteur, source, depart, base);
    } catch (erreur) {
      // A list made again under the same name leaves a link that leads nowhere: 404 on a link restarts as 410 does.
      const relire =
        estErreurGraph(erreur, 'resynchronisation') || (depart !== undefined && estErreurGraph(erreur, 'introuvable'));
      if (!relire || reprise >= REPRISES_MAX) throw erreur;
      // Both resync codes end in a whole enumeration here: nothing local waits to be uploaded, the service's rows replace ours.
      depart = erreur.reprise !== undefined && lecteur.estDIci(erreur.reprise) ? erreur.reprise : undefined;
      base = new Map();
    }
  }
}

async function suivre(
  lecteur: LecteurGraph,
  source: Source,
  depart: string | undefined,
  base: Elements,
): Promise<EtatListe> {
  let items = base;
  const pages =
    depart === undefined
      ? lirePages(lecteur, await source.chemin(), { element: entreeDelta, query: source.query })
      : lirePages(lecteur, depart, { element: entreeDelta });
  for await (const page of pages) {
    items = appliquerDelta(items, page.value);
    if (page.lienDelta !== undefined) return { empreinte: source.empreinte, items, lienDelta: page.lienDelta };
  }
  throw new ErreurGraph('reponse-inattendue');
}
