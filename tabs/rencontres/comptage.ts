import type { compterPublic } from '../../core/contrats/comptages.ts';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import type { Comptage } from '../../core/lists/comptages.list.ts';
import { TRANCHES_D_AGE } from '../../core/vocabulaires/rencontres.ts';

export type Tranche = (typeof TRANCHES_D_AGE)[number];
type LigneComptage = CorpsDe<typeof compterPublic>['lignes'][number];

/** The anonymous grid: by commune (empty string when not asked) and age band, what is typed. */
export type Grille = Readonly<Record<string, Readonly<Partial<Record<Tranche, string>>>>>;

/** The grid of what is already counted on paper, with a column for the commune that receives. */
export function grilleDe(comptages: readonly Comptage[], communeInsee: string | undefined): Grille {
  const grille: Record<string, Partial<Record<Tranche, string>>> = { [communeInsee ?? '']: {} };
  for (const { communeInsee: insee = '', trancheAge, nombre } of comptages) {
    const colonne = grille[insee] ?? {};
    colonne[trancheAge] = String(Number(colonne[trancheAge] ?? 0) + nombre);
    grille[insee] = colonne;
  }
  return grille;
}

/** A whole number of people, or undefined when the cell is empty or is not one. */
const lire = (saisi: string | undefined): number | undefined =>
  saisi !== undefined && /^\d{1,6}$/.test(saisi.trim()) ? Number(saisi) : undefined;

/** Is there a cell that holds something else than a whole number of people? It would be left out of the count. */
export const faussee = (grille: Grille): boolean =>
  Object.values(grille).some((colonne) => TRANCHES_D_AGE.some((tranche) => estFausse(colonne[tranche])));

export const estFausse = (saisi: string | undefined): boolean =>
  saisi !== undefined && saisi.trim() !== '' && lire(saisi) === undefined;

/** What a cell holds once one more person has come in. */
export const unDePlus = (saisi: string): string => String((lire(saisi) ?? 0) + 1);

export const totalDe = (grille: Grille): number =>
  Object.values(grille)
    .flatMap((colonne) => TRANCHES_D_AGE.map((tranche) => lire(colonne[tranche]) ?? 0))
    .reduce((total, nombre) => total + nombre, 0);

/** The lines to send: every cell that holds a number, zero included, since it corrects an earlier count. */
export const lignesDe = (grille: Grille): LigneComptage[] =>
  Object.entries(grille).flatMap(([insee, colonne]) =>
    TRANCHES_D_AGE.flatMap((trancheAge) => {
      const nombre = lire(colonne[trancheAge]);
      return nombre === undefined ? [] : [{ trancheAge, nombre, ...(insee === '' ? {} : { communeInsee: insee }) }];
    }),
  );
