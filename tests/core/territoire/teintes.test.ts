import fc from 'fast-check';
import { classeDe, classer, degre } from '../../../core/territoire/teintes.ts';

test('les communes se partagent en classes à peu près égales, la plus peuplée à part', () => {
  expect(classer([0, 3, 3, 4, 5, 7, 9, 12, 13, 15, 60])).toEqual([
    { de: 3, a: 3 },
    { de: 4, a: 5 },
    { de: 7, a: 9 },
    { de: 12, a: 13 },
    { de: 15, a: 60 },
  ]);
});

test('un territoire vide n’a aucune classe ; des communes toutes pareilles n’en font qu’une', () => {
  expect(classer([0, 0])).toEqual([]);
  expect(classer([4, 4, 4])).toEqual([{ de: 4, a: 4 }]);
});

test('chaque nombre est dans une classe et une seule, dans l’ordre, sans classe vide', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 150 }), (nombres) => {
      const classes = classer(nombres);
      expect(classes.length).toBeLessThanOrEqual(5);
      for (const [i, { de, a }] of classes.entries()) {
        expect(de).toBeLessThanOrEqual(a);
        expect(nombres).toEqual(expect.arrayContaining([de, a]));
        if (i > 0) expect(de).toBeGreaterThan(classes[i - 1]?.a ?? 0);
      }
      for (const n of nombres) {
        const dedans = classes.filter(({ de, a }) => de <= n && n <= a);
        expect(dedans).toHaveLength(n === 0 ? 0 : 1);
        expect(classeDe(classes, n)).toBe(n === 0 ? undefined : classes.indexOf(dedans[0] ?? { de: 0, a: 0 }));
      }
    }),
  );
});

test.each([
  [1, [2]],
  [2, [0, 4]],
  [3, [0, 2, 4]],
  [5, [0, 1, 2, 3, 4]],
])('%i classes se partagent toute l’échelle des teintes', (combien, degres) => {
  expect(degres.map((_, rang) => degre(rang, combien))).toEqual(degres);
});
