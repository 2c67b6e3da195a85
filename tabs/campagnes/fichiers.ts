import type { Feuille } from '../../core/exports/classeur.ts';
import { tableCsv } from '../../core/exports/csv.ts';
import { sansAccents } from '../../core/textes/sans-accents.ts';
import { enregistrerFichier, TYPE_CSV, TYPE_XLSX } from '../commun/enregistrer-fichier.ts';

const nomDe = ({ nom }: Feuille, extension: string): string =>
  `${sansAccents(nom).replace(/[^a-z0-9]+/g, '-')}.${extension}`;

export const garderCsv = (feuille: Feuille): void =>
  enregistrerFichier(tableCsv(feuille.lignes), nomDe(feuille, 'csv'), TYPE_CSV);

/** The writer of workbooks is loaded when someone asks for one. Every cell is a text: no formula, no lost zero. */
export async function garderXlsx(feuille: Feuille): Promise<void> {
  const { ecrireXlsx } = await import('../../core/exports/xlsx.ts');
  enregistrerFichier(new Blob([new Uint8Array(ecrireXlsx([feuille]))]), nomDe(feuille, 'xlsx'), TYPE_XLSX);
}
