import { grouper } from '../grouper.ts';
import type { Faits } from './faits.ts';
import type { LienSurLeTheme } from './liens.ts';

/** The name of a commune, as the rows that are there say it; its code when none does. */
export const nomDeLaCommune = ({ structures, rencontres }: Pick<Faits, 'structures' | 'rencontres'>, insee: string) =>
  [...structures, ...rencontres].find((l) => l.communeInsee === insee && l.commune !== undefined)?.commune ?? insee;

/**
 * The ties, commune by commune: that of the structure, one for each person and structure whatever the themes, the latest.
 * A structure whose commune is not known is in none.
 */
export function liensParCommune(
  { structures }: Pick<Faits, 'structures'>,
  liens: readonly LienSurLeTheme[],
): ReadonlyMap<string, readonly LienSurLeTheme[]> {
  const communes = new Map(structures.map((s) => [s.id, s.communeInsee] as const));
  const uniques = new Map<string, LienSurLeTheme>();
  for (const lien of liens) {
    const cle = `${lien.personne} ${lien.structure}`;
    const deja = uniques.get(cle);
    if (deja === undefined || (lien.le ?? '') > (deja.le ?? '')) uniques.set(cle, lien);
  }
  return grouper(
    [...uniques.values()].filter(({ structure }) => communes.get(structure) !== undefined),
    ({ structure }) => communes.get(structure) ?? '',
  );
}
