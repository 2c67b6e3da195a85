import { TropGrand } from './archive.ts';
import { CELLULES_AU_PLUS } from './nature-du-fichier.ts';

/** A sheet of a workbook as texts, in the order of the file. */
export interface FeuilleLue {
  readonly nom: string;
  readonly lignes: readonly (readonly string[])[];
  /** What was not read of it. */
  readonly remarques?: readonly string[];
}

/** Merged cells, from the first to the last row and column, from 0. */
export interface Fusion {
  readonly haut: number;
  readonly bas: number;
  readonly gauche: number;
  readonly droite: number;
}

/**
 * Merged cells filled with the value of their first one: whoever merged them meant it for all. Only downwards: a value merged across columns is a
 * title, and says nothing of the columns that it covers.
 */
export function remplirLesFusions(
  lignes: readonly (readonly string[])[],
  fusions: readonly Fusion[],
): readonly (readonly string[])[] {
  const remplies = [...lignes];
  let reste = CELLULES_AU_PLUS;
  for (const { haut, bas, gauche, droite } of fusions) {
    const valeur = remplies[haut]?.[gauche];
    if (valeur === undefined || valeur === '' || gauche !== droite) continue;
    for (let rang = haut + 1; rang <= Math.min(bas, remplies.length - 1); rang += 1) {
      reste -= 1;
      if (reste < 0) throw new TropGrand();
      const ligne = remplies[rang] ?? [];
      // A row that holds nothing else is no line of the table.
      if (ligne.some((c, i) => c !== '' && i !== gauche)) remplies[rang] = poser(ligne, gauche, valeur);
    }
  }
  return remplies;
}

const poser = (ligne: readonly string[], colonne: number, valeur: string): readonly string[] =>
  Array.from({ length: Math.max(ligne.length, colonne + 1) }, (_, i) => (i === colonne ? valeur : (ligne[i] ?? '')));
