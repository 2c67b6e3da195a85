import { readFile, stat } from 'node:fs/promises';
import { lireFichier } from '../../core/imports/lire-fichier.ts';
import { FICHIER_TROP_LOURD, TAILLE_MAXIMALE } from '../../core/imports/nature-du-fichier.ts';
import type { Lecture } from '../../core/imports/sources.ts';
import { Refuse } from './sortie.ts';

/** Bytes of a file, as large as the tab takes at most. */
export async function lireOctets(fichier: string): Promise<Uint8Array> {
  const octets = await lire(fichier);
  if (octets === undefined) throw new Refuse(FICHIER_TROP_LOURD);
  return octets;
}

async function lire(fichier: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(fichier);
    return size > TAILLE_MAXIMALE ? undefined : new Uint8Array(await readFile(fichier));
  } catch (cause) {
    throw new Refuse(`Le fichier « ${fichier} » ne se lit pas : vérifiez son chemin.`, 1, cause);
  }
}

/** A file of structures, of any of the sources that the import knows. */
export async function lireLecture(fichier: string): Promise<Lecture> {
  const lu = lireFichier(await lireOctets(fichier));
  if (!lu.ok) throw new Refuse(lu.refus.message);
  return lu.valeur;
}
