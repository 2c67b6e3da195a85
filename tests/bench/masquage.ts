import { hasardDe } from '../../core/tables/hasard.ts';
import { etendre } from '../../core/ventilations/table-etendue.ts';
import { masquerTable } from '../../core/ventilations/table-liee.ts';
import { resumer, type Serie } from './statistiques.ts';

/** Twelve months, eight communes, six ages, with all their margins. */
const TAILLES = [12, 8, 6] as const;
/** How many people at most in a cell: hardly anybody, a few, many. */
const AMPLEURS = [3, 6, 12, 40] as const;

export interface MesureDeMasquage {
  readonly ampleur: number;
  readonly ms: Serie;
  readonly cellules: number;
  /** Counts of 1 to 4, margins included. */
  readonly petites: number;
  /** What is not shown. */
  readonly tues: number;
}

/** The masking of linked tables of 12 × 8 × 6 cells, from hardly anybody to many. */
export function mesurerMasquage(repetitions = 7): readonly MesureDeMasquage[] {
  return AMPLEURS.map((ampleur) => {
    const hasard = hasardDe(ampleur);
    const nombres = Array.from({ length: 12 * 8 * 6 }, () => (hasard() < 0.3 ? 0 : Math.floor(hasard() * ampleur)));
    const table = etendre(TAILLES, ([a = 0, b = 0, c = 0]) => nombres[(a * 8 + b) * 6 + c] ?? 0);
    const durees = Array.from({ length: repetitions }, () => {
      const debut = performance.now();
      masquerTable({ table, seuil: 5 });
      return performance.now() - debut;
    });
    return {
      ampleur,
      ms: resumer(durees),
      cellules: table.valeurs.length,
      petites: table.valeurs.filter((v) => v > 0 && v < 5).length,
      tues: masquerTable({ table, seuil: 5 }).tues.filter(Boolean).length,
    };
  });
}
