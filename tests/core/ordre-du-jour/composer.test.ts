import fc from 'fast-check';
import { debordements, deplacer, direDebordement, enchainer } from '../../../core/ordre-du-jour/composer.ts';
import { point, tenus, titres, verrouilles } from './batisseurs.ts';

describe('composer un ordre du jour', () => {
  test('déplacé d’un rang, un point prend l’heure de sa nouvelle place et les autres se resserrent', () => {
    const points = enchainer([point('A', 10), point('B', 20), point('C', 5)]);
    expect(deplacer(points, 2, 0).map((p) => [p.titre, p.debut])).toEqual([
      ['C', 0],
      ['A', 5],
      ['B', 15],
    ]);
  });

  test('un point verrouillé ne se déplace pas ; les autres passent par-dessus sans toucher à son heure', () => {
    const points = enchainer([point('A', 10), point('V', 20, { debut: 30, verrouille: true }), point('B', 5)]);
    expect(deplacer(points, 1, 0)).toBe(points);
    expect(deplacer(points, 0, 1).map((p) => [p.titre, p.debut])).toEqual([
      ['V', 30],
      ['A', 50],
      ['B', 60],
    ]);
  });

  test('ce qui déborde sur un point verrouillé, ou sur la fin, est dit avec ses minutes', () => {
    const points = enchainer([point('A', 40), point('V', 20, { debut: 30, verrouille: true }), point('B', 25)]);
    expect(debordements(points, 60).map((d) => [d.point.titre, d.minutes, d.sur])).toEqual([
      ['V', 10, 'verrou'],
      ['B', 15, 'fin'],
    ]);
    expect(debordements(points, 60).map(direDebordement)[0]).toContain('V');
  });

  test('déplacer ne perd ni n’ajoute de point, et laisse les verrouillés tels quels', () => {
    fc.assert(
      fc.property(tenus, fc.nat({ max: 12 }), fc.nat({ max: 12 }), ({ points }, de, vers) => {
        const apres = deplacer(points, de, vers);
        expect(titres(apres).toSorted()).toEqual(titres(points).toSorted());
        expect(verrouilles(apres)).toEqual(verrouilles(points));
      }),
    );
  });
});
