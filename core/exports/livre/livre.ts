import type { Visibilite } from '../../vocabulaires/structures.ts';

/** The two orders in which an annuaire is read on paper. */
export const CLASSEMENTS = ['commune', 'thematique'] as const;
export type Classement = (typeof CLASSEMENTS)[number];

/** A line of an entry: what it is, what it says, where it leads. Without a label, it goes on with what the line before says. */
export interface Ligne {
  readonly libelle?: string;
  readonly texte: string;
  readonly lien?: string;
  /** What the reader looks for first. */
  readonly fort?: true;
}

/** A structure as it is printed. */
export interface Entree {
  readonly id: string;
  readonly nom: string;
  readonly sigle?: string;
  /** Type, and commune where the order is not by commune. */
  readonly sousTitre: string;
  readonly presentation?: string;
  readonly lignes: readonly Ligne[];
  /** Why the reader should ring before relying on it. */
  readonly reserve?: string;
}

/** A structure printed in another section, or the key of that section. */
export interface Renvoi {
  readonly id: string;
  readonly nom: string;
}

export interface Section {
  readonly cle: string;
  readonly titre: string;
  readonly entrees: readonly Entree[];
  /** What stands before the references; nothing where they are all that the section holds. */
  readonly ailleurs?: string;
  readonly renvois: readonly Renvoi[];
  /** A section that concerns this one too. */
  readonly voirAussi?: Renvoi;
}

/** A line of an index: a name, or an acronym with the name it stands for. */
export interface TermeDIndex {
  readonly terme: string;
  readonly precision?: string;
  readonly id: string;
}

/** An index in its groups: the letters of the alphabet, or the values of what the sections do not go by. */
export interface Index {
  readonly cle: string;
  readonly titre: string;
  readonly groupes: readonly { readonly titre: string; readonly termes: readonly TermeDIndex[] }[];
}

/** An annuaire ready to be printed, whatever the paper. */
export interface Livre {
  readonly titre: string;
  readonly territoire: string;
  readonly classement: Classement;
  /** What was chosen, in words; undefined for the whole annuaire. */
  readonly partie?: string;
  /** The same on the cover, whatever was chosen and at a length that a cover holds; how many, in which order. */
  readonly objet: string;
  readonly contenu: string;
  readonly visibilite: Visibilite;
  readonly etabliLe: string;
  /** How many, how many verified, up to which day. */
  readonly etat: readonly string[];
  readonly corriger: readonly string[];
  /** The same, in one sentence, to whoever is no partner. */
  readonly signaler: string;
  readonly mentions: readonly string[];
  /** What to read where nothing is to be printed. */
  readonly vide?: string;
  readonly sections: readonly Section[];
  readonly index: readonly Index[];
}
