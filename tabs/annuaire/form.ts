import type { Facettes } from '../../core/annuaire/facettes.ts';
import { RECHERCHE_VIDE, type Recherche } from '../../core/annuaire/recherche-dite.ts';

/** The facets on which the annuaire is filtered, in the order shown. */
export const FACETTES = ['thematiques', 'publics', 'communes', 'types', 'fraicheur'] as const;
export type Facette = (typeof FACETTES)[number];

export interface FiltreActif {
  readonly facette: Facette;
  readonly valeur: string;
  readonly libelle: string;
}

/** Every active filter, to show as a tag that can be removed. A commune is filtered by its code and shown by its name. */
export const filtresActifs = (recherche: Recherche, comptes: Facettes): readonly FiltreActif[] =>
  FACETTES.flatMap((facette) =>
    recherche[facette].map((valeur) => ({
      facette,
      valeur,
      libelle: comptes[facette].find((connue) => connue.valeur === valeur)?.libelle ?? valeur,
    })),
  );

/** The same search with these values of a facet. « Around » goes with the last commune. */
export const avecValeurs = (recherche: Recherche, facette: Facette, valeurs: readonly string[]): Recherche => ({
  ...recherche,
  [facette]: valeurs,
  autour: recherche.autour && !(facette === 'communes' && valeurs.length === 0),
});

/** The same search with a value of a facet added, or removed if it was there. */
export function basculer(recherche: Recherche, facette: Facette, valeur: string): Recherche {
  const valeurs: readonly string[] = recherche[facette];
  return avecValeurs(
    recherche,
    facette,
    valeurs.includes(valeur) ? valeurs.filter((v) => v !== valeur) : [...valeurs, valeur],
  );
}

export const sansFiltre = (recherche: Recherche): Recherche => ({ ...RECHERCHE_VIDE, texte: recherche.texte });

/** Moves in a list of `total` rows by a key; undefined when the key does not move. The ends stop. */
export function deplacer(touche: string, actuel: number, total: number): number | undefined {
  const pas = PAS[touche];
  if (pas === undefined || total === 0) return undefined;
  return Math.min(total - 1, Math.max(0, pas(actuel, total)));
}

const PAS: Readonly<Record<string, (actuel: number, total: number) => number>> = {
  ArrowDown: (actuel) => actuel + 1,
  ArrowUp: (actuel) => actuel - 1,
  PageDown: (actuel) => actuel + 10,
  PageUp: (actuel) => actuel - 10,
  Home: () => 0,
  End: (_, total) => total - 1,
};
