import { sansAccents } from './sans-accents.ts';

/** The words of a search, without accents nor capitals; none when nothing is asked. */
export const motsCherches = (texte: string): readonly string[] =>
  sansAccents(texte)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Are all these words in what is said, wherever they are? */
export function contientTous(dits: readonly (string | undefined)[], mots: readonly string[]): boolean {
  if (mots.length === 0) return true;
  const dit = sansAccents(dits.filter(Boolean).join(' '));
  return mots.every((mot) => dit.includes(mot));
}
