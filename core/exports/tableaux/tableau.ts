import { strToU8 } from 'fflate';
import { dateLongue } from '../../textes/francais.ts';
import { type FeuilleDeValeurs, texteDeCellule } from '../classeur.ts';
import { tableCsv } from '../csv.ts';
import { ecrireXlsx } from '../xlsx.ts';

/** What a cell holds; nothing where it is not known, which is never a zero. */
type Valeur = string | number | undefined;

/** A column: its heading, its width in characters, what a row puts in it. */
export interface ColonneDeTableau<T> {
  readonly entete: string;
  readonly largeur: number;
  readonly valeur: (ligne: T) => Valeur;
}

/** A table that goes out of the application. */
export interface Tableau {
  readonly feuille: FeuilleDeValeurs;
  /** The first word of its file. */
  readonly sujet: string;
  /** What whoever reads it has to know: period, filters, what is masked. */
  readonly aSavoir: readonly (readonly [quoi: string, valeur: string])[];
}

/** The rows under their headings. */
export const remplir = <T>(
  nom: string,
  colonnes: readonly ColonneDeTableau<T>[],
  lignes: readonly T[],
): FeuilleDeValeurs => ({
  nom,
  largeurs: colonnes.map((c) => c.largeur),
  lignes: [
    colonnes.map((c) => c.entete),
    ...lignes.map((ligne) =>
      colonnes.map((c) => {
        const valeur = c.valeur(ligne) ?? '';
        return typeof valeur === 'number' ? valeur : texteDeCellule(valeur);
      }),
    ),
  ],
});

export const ouiNon = (vrai: boolean): string => (vrai ? 'oui' : 'non');

export const FORMATS_DE_TABLEAU = ['xlsx', 'csv'] as const;
export type FormatDeTableau = (typeof FORMATS_DE_TABLEAU)[number];

/**
 * The bytes of a table. A workbook has a second sheet, with what there is to know; a CSV is the table alone, for
 * another software to read.
 */
export function ecrireTableau({ feuille, aSavoir }: Tableau, format: FormatDeTableau, maintenant: string): Uint8Array {
  if (format === 'csv') return strToU8(tableCsv(feuille.lignes));
  const aLire = {
    nom: 'À lire',
    largeurs: [28, 100],
    lignes: [['À savoir', 'Valeur'], ['Établi le', dateLongue(maintenant)], ...aSavoir],
  };
  return ecrireXlsx([feuille, aLire]);
}

/** « rencontres-2026-01-01-2026-11-24.xlsx ». */
export const nomDuTableau = (sujet: string, { de, a }: { readonly de: string; readonly a: string }, suffixe: string) =>
  `${sujet}-${de}-${a}.${suffixe}`;
