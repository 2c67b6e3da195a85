import type { SectionDeFiche } from '../vocabulaires/structures.ts';
import type { Controle } from './controle.ts';

/**
 * Who reads a field. `tous`: there is no fiche without it; `siège`: everyone, but not where a protected structure is;
 * `à choisir`: whom the fiche says, else the rule of the territory; `comme`: with another, of which it says the same
 * thing.
 */
export type Lecteurs =
  | 'tous'
  | 'siège'
  | 'à choisir'
  | 'partenaires'
  | 'coordination'
  | { readonly comme: 'zone' | 'adresse' };

/** A field of a fiche, all that people see of it. */
export interface ChampDeFiche extends Controle {
  /** As it is named to everyone: form, list, history, file. */
  readonly libelle: string;
  /** In a list or a file, where it is not what people tick but codes. */
  readonly entete?: string;
  /** What helps to fill it. */
  readonly aide?: string;
  /**
   * Where its structure confirms and corrects it, by its account or by a link, and others propose; without one, the
   * coordination alone types it.
   */
  readonly section?: SectionDeFiche;
  readonly lecteurs: Lecteurs;
  /** Open to everyone where a territory decides nothing else. */
  readonly publicParDefaut?: true;
  /** What would tell where a protected structure is: itself, or through a public register. */
  readonly situe?: 'lieu' | 'registre';
  /** Width of its column in the files that leave; without one it leaves by none. */
  readonly largeur?: number;
  /**
   * Headings that bring it in from a file, bare (see `motsNus`), between commas, its own name apart; without any, no
   * file brings it.
   */
  readonly titres?: string;
}
