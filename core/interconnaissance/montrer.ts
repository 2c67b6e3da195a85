import type { Interconnaissance } from '../lists/interconnaissances.list.ts';
import { type Densite, densiteDe } from './densite.ts';
import { quiARepondu } from './reponses.ts';
import { paroleDe, populationDe } from './reseau.ts';

/** Fewer answers than that, and whoever gave one would read the others in the total. */
const REPONSES_POUR_UN_TOTAL = 5;

/** Has the last day of a year’s questions passed? `jour`: local day. */
export const estClose = ({ cloture }: Pick<Interconnaissance, 'cloture'>, jour: string): boolean => cloture < jour;

/** How a year of questions stands. Counts of structures and of pairs, nothing of any of them. */
export interface BilanDeLAnnee {
  readonly annee: string;
  readonly cloture: string;
  readonly close: boolean;
  readonly interrogees: number;
  readonly reponses: number;
  /** Undefined while it could tell what one of them said. */
  readonly densite?: Densite;
}

/**
 * Each year, the last first, as all may read it. Its total is told once nothing can change any more (read before and after
 * an answer, it would give that answer), when five at least have answered, and unless every pair is alike, which would
 * tell each of them.
 */
export function bilansDesAnnees(lignes: readonly Interconnaissance[], jour: string): readonly BilanDeLAnnee[] {
  const annees = [...new Set(lignes.map(({ annee }) => annee))].toSorted().toReversed();
  return annees.map((annee) => {
    const siennes = lignes.filter((l) => l.annee === annee);
    const cloture = clotureDe(siennes);
    const close = cloture < jour;
    const reponses = quiARepondu(siennes).size;
    const densite = close ? densiteMontree(lignes, annee, reponses) : undefined;
    return {
      annee,
      cloture,
      close,
      interrogees: populationDe(siennes, annee).length,
      reponses,
      ...(densite === undefined ? {} : { densite }),
    };
  });
}

/** The last day of those of a year. */
export const clotureDe = (lignes: readonly Pick<Interconnaissance, 'cloture'>[]): string =>
  lignes
    .map(({ cloture }) => cloture)
    .toSorted()
    .at(-1) ?? '';

function densiteMontree(lignes: readonly Interconnaissance[], annee: string, reponses: number): Densite | undefined {
  if (reponses < REPONSES_POUR_UN_TOTAL) return undefined;
  const densite = densiteDe(populationDe(lignes, annee), paroleDe(lignes, annee).dites);
  const seMontre = (combien: number) => combien > 0 && combien < densite.sues;
  return seMontre(densite.connues) && seMontre(densite.liees) ? densite : undefined;
}
