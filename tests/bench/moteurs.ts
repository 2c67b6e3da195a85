import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { creerIndex } from '../../core/annuaire/index-annuaire.ts';
import { chercher } from '../../core/annuaire/recherche.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { LATITUDE_NORD_GIRONDE } from '../../infra/territoire/latitude-nord-gironde.ts';

/** What a page draws of the answers at once. */
const VISIBLES = 20;

export interface Moteur {
  readonly nom: string;
  /** Takes around a second a query on this many rows: plays once. */
  readonly lent?: boolean;
  /** Builds the index, then gives the search: the first answers, best first. */
  indexer(structures: readonly Structure[]): (texte: string) => readonly Structure[];
}

const CHAMPS = ['nom', 'sigle', 'type', 'services', 'thematiques', 'publics', 'commune', 'description'] as const;

const parId = (structures: readonly Structure[]): ReadonlyMap<string, Structure> =>
  new Map(structures.map((s) => [s.id, s]));

/** Ours does what the tab does: the reasons of the visible answers are worked out too. */
export const MAILLAGE: Moteur = {
  nom: 'Maillage',
  indexer: (structures) => {
    const index = creerIndex(structures, { territoire: LATITUDE_NORD_GIRONDE });
    // Built at the first text: it belongs to the building that is measured.
    void index.inverse;
    return (texte) => {
      const visibles = chercher(index, { texte }).slice(0, VISIBLES);
      return visibles.filter(({ pourquoi }) => pourquoi.length > 0).map((t) => t.structure);
    };
  },
};

/** The peers, on the same fields, with nothing but what they demand to run. */
export const PAIRS: readonly Moteur[] = [
  {
    nom: 'MiniSearch',
    indexer: (structures) => {
      const connues = parId(structures);
      const mini = new MiniSearch<Structure>({ fields: [...CHAMPS] });
      mini.addAll(structures);
      return (texte) =>
        mini
          .search(texte)
          .slice(0, VISIBLES)
          .flatMap((trouve) => connues.get(String(trouve.id)) ?? []);
    },
  },
  {
    nom: 'Fuse.js',
    lent: true,
    indexer: (structures) => {
      const fuse = new Fuse(structures, { keys: [...CHAMPS] });
      return (texte) =>
        fuse
          .search(texte)
          .slice(0, VISIBLES)
          .map((trouve) => trouve.item);
    },
  },
  {
    nom: 'FlexSearch',
    indexer: (structures) => {
      const connues = parId(structures);
      // One text per structure: its Document wants every word in one same field, which costs it most of the queries of several words.
      const index = new Index();
      for (const s of structures) index.add(s.id, CHAMPS.map((champ) => [s[champ] ?? ''].flat().join(' ')).join(' '));
      return (texte) => index.search(texte, { limit: VISIBLES }).flatMap((id) => connues.get(String(id)) ?? []);
    },
  },
];
