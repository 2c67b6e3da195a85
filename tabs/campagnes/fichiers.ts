import type { Feuille } from '../../core/exports/classeur.ts';
import { tableCsv } from '../../core/exports/csv.ts';
import { sansAccents } from '../../core/textes/sans-accents.ts';

const nomDe = ({ nom }: Feuille, extension: string): string =>
  `${sansAccents(nom).replace(/[^a-z0-9]+/g, '-')}.${extension}`;

/** Hands a file over as a download. */
function garder(contenu: Blob, nom: string): void {
  const adresse = URL.createObjectURL(contenu);
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(adresse);
}

export const garderCsv = (feuille: Feuille): void =>
  garder(new Blob([tableCsv(feuille.lignes)], { type: 'text/csv;charset=utf-8' }), nomDe(feuille, 'csv'));

/** The writer of workbooks is loaded when someone asks for one. Every cell is a text: no formula, no lost zero. */
export async function garderXlsx(feuille: Feuille): Promise<void> {
  const { default: writeXlsx } = await import('write-excel-file/browser');
  const contenu = await writeXlsx([
    {
      sheet: feuille.nom,
      columns: feuille.largeurs.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: feuille.lignes.map((cellules, rang) =>
        cellules.map((value) =>
          value === ''
            ? null
            : { value, type: String, format: '@', wrap: true, ...(rang === 0 ? { fontWeight: 'bold' as const } : {}) },
        ),
      ),
    },
  ]).toBlob();
  garder(contenu, nomDe(feuille, 'xlsx'));
}
