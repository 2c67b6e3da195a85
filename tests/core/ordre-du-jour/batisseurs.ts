import fc from 'fast-check';
import { enchainer } from '../../../core/ordre-du-jour/composer.ts';
import type { PointCale } from '../../../core/ordre-du-jour/ordre-du-jour.ts';

/** A point of an ordre du jour being composed. */
export const point = (titre: string, duree: number, valeurs: Partial<PointCale> = {}): PointCale => ({
  titre,
  type: 'Échange',
  source: 'ajoute',
  origine: '',
  debut: 0,
  duree,
  ...valeurs,
});

export const titres = (points: readonly PointCale[]) => points.map((p) => p.titre);

/** Points that hold in the duration, some of them locked. */
export const tenus = fc
  .tuple(
    fc.array(fc.record({ duree: fc.integer({ min: 1, max: 60 }), verrouille: fc.boolean() }), { maxLength: 12 }),
    fc.integer({ min: 0, max: 120 }),
  )
  .map(([lignes, libre]) => {
    const points = enchainer(lignes.map(({ duree }, i) => point(`P${i}`, duree)));
    return {
      points: points.map((p, i) => (lignes[i]?.verrouille === true ? { ...p, verrouille: true } : p)),
      duree: lignes.reduce((n, l) => n + l.duree, 0) + libre + 15,
    };
  });

export const verrouilles = (points: readonly PointCale[]) => points.filter((p) => p.verrouille === true);
