import type { Bilan } from './bilan.ts';

/** A number that is read from the end of the room; `sous`: what it counts, and on what it rests. */
export interface GrandChiffre {
  readonly valeur: string;
  readonly libelle: string;
  readonly sous: string;
  /** The indicator of the list whose rows made it, where there is one. */
  readonly indicateur?: string;
}

/** A text in a table; the number of an indicator names it. */
export type Case = string | { readonly texte: string; readonly indicateur: string };

/** What opens a number on the rows that made it, in the tab of the indicators. */
export const sousPageDuChiffre = ({ jusqua }: Pick<Bilan, 'jusqua'>, indicateur: string): string =>
  `mois/${jusqua}/${indicateur}`;

/** A series of a chart: one value for each category, absent where it is not known, or masked. */
export interface SerieDeDiapositive {
  readonly nom: string;
  readonly valeurs: readonly (number | undefined)[];
}

type Contenu =
  | { readonly genre: 'ouverture'; readonly surtitre: string; readonly lignes: readonly string[] }
  | { readonly genre: 'chiffres'; readonly chiffres: readonly GrandChiffre[] }
  | {
      readonly genre: 'graphique';
      /** Bars that stand for the months, or that lie and pile up for the actions. */
      readonly forme: 'debout' | 'empile';
      readonly categories: readonly string[];
      readonly series: readonly SerieDeDiapositive[];
      /** What the chart says, in a sentence. */
      readonly dit: string;
    }
  | {
      readonly genre: 'tableau';
      /** In hundredths of the width. */
      readonly colonnes: readonly { readonly titre: string; readonly largeur: number }[];
      readonly lignes: readonly (readonly Case[])[];
    }
  | {
      readonly genre: 'textes';
      readonly parties: readonly { readonly titre: string; readonly lignes: readonly string[] }[];
    };

/** One slide: a title, one thing to look at, and what whoever speaks has under the eyes. */
export type Diapositive = Contenu & {
  readonly titre: string;
  /** Notes of whoever speaks: how each number is counted, what did not fit. */
  readonly notes: readonly string[];
};
