import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { cellulesFusionnees } from '../../core/imports/cellules-fusionnees.ts';
import { enFeuilles, type FeuilleLue } from '../../core/imports/feuilles.ts';
import { type Lecture, lireFeuilles, lireTexte } from '../../core/imports/sources.ts';
import { Refuse } from './sortie.ts';

export async function lireOctets(fichier: string): Promise<Buffer> {
  try {
    return await readFile(fichier);
  } catch (cause) {
    throw new Refuse(`Le fichier « ${fichier} » ne se lit pas : vérifiez son chemin.`, 1, cause);
  }
}

/** A file of structures, of any of the sources that the import knows. */
export async function lireLecture(fichier: string): Promise<Lecture> {
  const bytes = new Uint8Array(await lireOctets(fichier));
  const lu = ['.xlsx', '.xlsm'].includes(extname(fichier).toLowerCase())
    ? lireFeuilles(await feuilles(bytes, fichier))
    : lireTexte(bytes);
  if (!lu.ok) throw new Refuse(lu.refus.message);
  return lu.valeur;
}

async function feuilles(bytes: Uint8Array, fichier: string): Promise<readonly FeuilleLue[]> {
  try {
    return enFeuilles(await readXlsx(Buffer.from(bytes)), cellulesFusionnees(bytes));
  } catch (cause) {
    throw new Refuse(
      `Le classeur « ${fichier} » est illisible : ouvrez-le et enregistrez-le de nouveau au format .xlsx.`,
      1,
      cause,
    );
  }
}
