import type { ModeleDImport } from '../lists/modeles-d-import.list.ts';
import { CHAMPS_IMPORTES, type ChampImporte, empreinteDesTitres } from './correspondance.ts';

/** The columns remembered for these headings; none when they were never met, and a field that is no more known is left out. */
export function colonnesRetenues(
  entetes: readonly string[],
  modeles: readonly Pick<ModeleDImport, 'cle' | 'colonnes'>[],
): Readonly<Record<string, ChampImporte | null>> {
  const cle = empreinteDesTitres(entetes);
  const colonnes = modeles.find((m) => m.cle === cle)?.colonnes ?? {};
  return Object.fromEntries(
    Object.entries(colonnes).flatMap(([entete, nom]) => {
      const champ = nom === null ? null : CHAMPS_IMPORTES.find((c) => c === nom);
      return champ === undefined ? [] : [[entete, champ]];
    }),
  );
}
