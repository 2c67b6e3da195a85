/** All that the tabs may take from graph: reading, with the rights of the person who looks. Changes go through the functions. */
import { creerClientGraph, type LecteurGraph, type OptionsClient } from './client.ts';

/** A client that can only read. */
export function creerLecteurGraph(options: OptionsClient): LecteurGraph {
  const { lireJson, lireLien, estDIci } = creerClientGraph(options);
  return { lireJson, lireLien, estDIci };
}

export type { LecteurGraph } from './client.ts';
export { type CodeErreurGraph, ErreurGraph, estErreurGraph } from './erreur.ts';
export { creerLectureFiltree, type DemanderPage } from './lecteur-filtre.ts';
export { creerLectureDeListe, type LectureDeListe, type Lignes, type PremieresLignes } from './lecture-de-liste.ts';
export type { Magasin } from './magasin.ts';
export { creerMagasinIndexedDb, effacerToutIndexedDb, ouvrirStockage } from './magasin-indexeddb.ts';
export { creerMagasinMemoire } from './magasin-memoire.ts';
export { creerSite, type DesignationSite, type Site } from './site.ts';
