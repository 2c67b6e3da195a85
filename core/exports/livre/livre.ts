import type { Visibilite } from '../../vocabulaires/structures.ts';

/** The two orders in which an annuaire is read on paper. */
export const CLASSEMENTS = ['commune', 'thematique'] as const;
export type Classement = (typeof CLASSEMENTS)[number];

/** A line of an entry: what it is, what it says, where it leads. */
export interface Ligne {
  readonly libelle?: string;
  readonly texte: string;
  readonly lien?: string;
}

/** A structure as it is printed. */
export interface Entree {
  readonly id: string;
  readonly nom: string;
  readonly sigle?: string;
  /** Type and commune. */
  readonly sousTitre: string;
  readonly lignes: readonly Ligne[];
  /** Why the reader should ring before relying on it. */
  readonly reserve?: string;
}

/** A structure already printed in another section. */
export interface Renvoi {
  readonly id: string;
  readonly nom: string;
}

export interface Section {
  readonly cle: string;
  readonly titre: string;
  readonly entrees: readonly Entree[];
  readonly renvois: readonly Renvoi[];
}

/** A line of the index: a name, or an acronym with the name it stands for. */
export interface TermeDIndex {
  readonly terme: string;
  readonly precision?: string;
  readonly id: string;
}

/** An annuaire ready to be printed, whatever the paper. */
export interface Livre {
  readonly titre: string;
  readonly territoire: string;
  readonly classement: Classement;
  /** What was chosen, in words; undefined for the whole annuaire. */
  readonly partie?: string;
  readonly visibilite: Visibilite;
  readonly etabliLe: string;
  /** How many, how many verified, up to which day. */
  readonly etat: readonly string[];
  readonly corriger: readonly string[];
  readonly mentions: readonly string[];
  readonly sections: readonly Section[];
  readonly index: readonly TermeDIndex[];
}
