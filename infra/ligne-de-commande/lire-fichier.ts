import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { dresserTable, lireCsv, type Table } from '../../core/imports/table.ts';
import { Refuse } from './sortie.ts';

export async function lireOctets(fichier: string): Promise<Buffer> {
  try {
    return await readFile(fichier);
  } catch (cause) {
    throw new Refuse(`Le fichier « ${fichier} » ne se lit pas : vérifiez son chemin.`, 1, cause);
  }
}

/** A table from a CSV or from the first sheet of an XLSX workbook. */
export async function lireTable(fichier: string): Promise<Table> {
  const bytes = await lireOctets(fichier);
  const lu = ['.xlsx', '.xlsm'].includes(extname(fichier).toLowerCase())
    ? dresserTable(await feuille(bytes, fichier))
    : lireCsv(new Uint8Array(bytes));
  if (!lu.ok) throw new Refuse(lu.refus.message);
  return lu.valeur;
}

async function feuille(bytes: Buffer, fichier: string): Promise<readonly (readonly string[])[]> {
  try {
    const [premiere] = await readXlsx(bytes);
    return (premiere?.data ?? []).map((row) => row.map(cellule));
  } catch (cause) {
    throw new Refuse(
      `Le classeur « ${fichier} » est illisible : ouvrez-le et enregistrez-le de nouveau au format .xlsx.`,
      1,
      cause,
    );
  }
}

/** A workbook holds typed cells: dates become days, whole numbers keep all their digits. */
function cellule(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : String(value);
  return String(value);
}
