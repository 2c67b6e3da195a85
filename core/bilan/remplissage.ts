import type { ChampDeBilan, Remplissage, SectionDeBilan } from './bilan.ts';

/** Does this field say something? An indicator whose value is not known does not; a masked one does: it is known, and kept. */
export function estRempli({ contenu }: ChampDeBilan): boolean {
  if (contenu === undefined) return false;
  if (contenu.genre !== 'indicateur') return true;
  const { valeur, masquee } = contenu.ligne.annee;
  return valeur !== undefined || masquee;
}

/** How much of a bilan came without typing. */
export function remplissageDe(sections: readonly SectionDeBilan[]): Remplissage {
  const champs = sections.flatMap((s) => s.blocs.flatMap((b) => b.champs));
  const remplis = champs.filter(estRempli);
  const dits = remplis.filter((c) => c.origine === 'a-dire').length;
  const sansSaisie = remplis.length - dits;
  const total = champs.length;
  return { total, sansSaisie, dits, part: total === 0 ? 0 : Math.floor((100 * sansSaisie) / total) };
}

/** The fields that say nothing, by what they lack. */
export interface Manques {
  /** Of which somebody has yet to say a word. */
  readonly attendent: number;
  /** Indicators whose value is not known. */
  readonly sansValeur: number;
  /** Nothing in the rows or the fiches gives them. */
  readonly vides: number;
}

export function manquesDe(sections: readonly SectionDeBilan[]): Manques {
  const vides = sections.flatMap((s) => s.blocs.flatMap((b) => b.champs)).filter((c) => !estRempli(c));
  const attendent = vides.filter((c) => c.origine === 'a-dire').length;
  const sansValeur = vides.filter((c) => c.contenu !== undefined).length;
  return { attendent, sansValeur, vides: vides.length - attendent - sansValeur };
}
