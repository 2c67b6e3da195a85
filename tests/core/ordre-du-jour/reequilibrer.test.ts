import fc from 'fast-check';
import { debordements, enchainer } from '../../../core/ordre-du-jour/composer.ts';
import { reequilibrer } from '../../../core/ordre-du-jour/reequilibrer.ts';
import { point, tenus, titres, verrouilles } from './batisseurs.ts';

describe('rééquilibrer', () => {
  test('le temps se partage en proportion, de cinq en cinq', () => {
    const minutes = (durees: readonly number[], total: number) =>
      reequilibrer(enchainer(durees.map((d, i) => point(`P${i}`, d))), total).points.map((p) => p.duree);
    expect(minutes([10, 20, 10], 80)).toEqual([20, 40, 20]);
    expect(minutes([10, 20, 10], 62)).toEqual([15, 30, 17]);
    expect(minutes([90, 1, 1], 20)).toEqual([10, 5, 5]);
    expect(minutes([30, 30, 30], 8)).toEqual([3, 3, 2]);
  });

  test('entre deux points verrouillés, les autres se partagent le temps exact', () => {
    const depart = enchainer([
      point('A', 40),
      point('B', 40),
      point('V', 20, { debut: 30, verrouille: true }),
      point('C', 5),
    ]);
    expect(reequilibrer(depart, 90).points.map((p) => [p.titre, p.debut, p.duree])).toEqual([
      ['A', 0, 15],
      ['B', 15, 15],
      ['V', 30, 20],
      ['C', 50, 40],
    ]);
  });

  test('sans une minute entre deux points verrouillés, celui qui s’y trouve est rendu à part', () => {
    const depart = [
      point('V', 30, { verrouille: true }),
      point('A', 10, { debut: 30 }),
      point('W', 30, { debut: 30, verrouille: true }),
    ];
    const { points, sansPlace } = reequilibrer(depart, 60);
    expect(titres(points)).toEqual(['V', 'W']);
    expect(titres(sansPlace)).toEqual(['A']);
  });

  test('jamais plus de minutes que la durée, les verrouillés tels quels, tous les autres une minute au moins', () => {
    fc.assert(
      fc.property(tenus, fc.integer({ min: 1, max: 30 }), ({ points, duree }, allonge) => {
        const etires = enchainer(points.map((p) => (p.verrouille === true ? p : { ...p, duree: p.duree + allonge })));
        const apres = reequilibrer(etires, duree);
        expect(debordements(apres.points, duree)).toEqual([]);
        expect(apres.points.reduce((n, p) => n + p.duree, 0)).toBeLessThanOrEqual(duree);
        expect(verrouilles(apres.points)).toEqual(verrouilles(points));
        for (const p of apres.points) expect(p.duree).toBeGreaterThan(0);
        expect([...titres(apres.points), ...titres(apres.sansPlace)].toSorted()).toEqual(titres(points).toSorted());
      }),
    );
  });

  test('refait, il ne change plus rien', () => {
    fc.assert(
      fc.property(tenus, fc.integer({ min: 1, max: 60 }), ({ points, duree }, allonge) => {
        const etires = enchainer(points.map((p) => (p.verrouille === true ? p : { ...p, duree: p.duree + allonge })));
        const une = reequilibrer(etires, duree).points;
        expect(reequilibrer(une, duree)).toEqual({ points: une, sansPlace: [] });
      }),
    );
  });

  test('le dernier point finit à la fin de la rencontre', () => {
    fc.assert(
      fc.property(tenus, ({ points, duree }) => {
        const { points: apres } = reequilibrer(points, duree);
        const dernier = apres.at(-1);
        if (dernier === undefined || dernier.verrouille === true) return;
        expect(dernier.debut + dernier.duree).toBe(duree);
      }),
    );
  });
});
