import { type Unzipped, unzipSync, zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import type { Feuille } from '../../core/exports/classeur.ts';

/** A zip dates its files: a fixed day, so that the same sheets give the same bytes. Local time, as fflate reads it. */
const JOUR_FIXE = new Date(2000, 0, 1);

/** The bytes of an XLSX workbook: every cell a text, headings in bold and frozen, long texts wrapped. */
export async function ecrireClasseurXlsx(feuilles: readonly Feuille[]): Promise<Uint8Array> {
  const classeur = await writeXlsx(
    feuilles.map(({ nom, largeurs, lignes }) => ({
      sheet: nom,
      columns: largeurs.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: lignes.map((cellules, rang) =>
        cellules.map((value) =>
          value === ''
            ? null
            : {
                value,
                type: String,
                format: '@',
                wrap: true,
                alignVertical: 'top' as const,
                ...(rang === 0 ? { fontWeight: 'bold' as const, backgroundColor: '#E6E6E6' } : {}),
              },
        ),
      ),
    })),
  ).toBuffer();
  return zipSync(trier(unzipSync(classeur)), { mtime: JOUR_FIXE, level: 6 });
}

const trier = (fichiers: Unzipped): Unzipped =>
  Object.fromEntries(Object.entries(fichiers).sort(([a], [b]) => Number(a > b) - Number(a < b)));
