import type { Entree, Ligne, Section, TermeDIndex } from './livre.ts';

/** A piece of the body: a title, an entry (or what follows of one cut), references to entries printed elsewhere. */
export type Piece =
  | { readonly genre: 'section'; readonly section: Section }
  | { readonly genre: 'entree'; readonly entree: Entree; readonly lignes: readonly Ligne[]; readonly suite: boolean }
  | { readonly genre: 'ailleurs'; readonly titre: string }
  | { readonly genre: 'renvoi'; readonly id: string; readonly nom: string };

export type PieceDIndex =
  | { readonly genre: 'groupe'; readonly titre: string }
  | { readonly genre: 'terme'; readonly terme: TermeDIndex };

/** A line of the table of contents: its words, and what they lead to. */
export interface LigneDeSommaire {
  readonly cle: string;
  readonly texte: string;
}
