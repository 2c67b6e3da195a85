/** A sheet of a workbook as texts, in the order of the file. */
export interface FeuilleLue {
  readonly nom: string;
  readonly lignes: readonly (readonly string[])[];
}

/** A workbook holds typed cells: dates become days, whole numbers keep all their digits. */
function cellule(valeur: unknown): string {
  if (valeur === null || valeur === undefined) return '';
  if (valeur instanceof Date) return valeur.toISOString().slice(0, 10);
  if (typeof valeur === 'number') return Number.isInteger(valeur) ? valeur.toFixed(0) : String(valeur);
  return String(valeur);
}

/** Sheets as a reader of workbooks gives them, merged cells filled with the value of their first one: whoever merged them meant it for all. */
export const enFeuilles = (
  lues: readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[],
  fusions: readonly (readonly Fusion[])[],
): readonly FeuilleLue[] =>
  lues.map(({ sheet, data }, rang) => ({
    nom: sheet,
    lignes: remplir(
      data.map((ligne) => ligne.map(cellule)),
      fusions[rang] ?? [],
    ),
  }));

/** Merged cells, from the first to the last row and column, from 0. */
export interface Fusion {
  readonly haut: number;
  readonly bas: number;
  readonly gauche: number;
  readonly droite: number;
}

/** Only downwards: a value merged across columns is a title, and says nothing of the columns that it covers. */
function remplir(lignes: readonly string[][], fusions: readonly Fusion[]): readonly (readonly string[])[] {
  for (const { haut, bas, gauche, droite } of fusions) {
    const valeur = lignes[haut]?.[gauche];
    if (valeur === undefined || valeur === '' || gauche !== droite) continue;
    for (let rang = haut + 1; rang <= bas; rang += 1) {
      const ligne = lignes[rang];
      // A row that holds nothing else is no line of the table.
      if (ligne?.some((c, i) => c !== '' && i !== gauche)) ligne[gauche] = valeur;
    }
  }
  return lignes;
}
