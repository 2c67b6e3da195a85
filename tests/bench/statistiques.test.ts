import fc from 'fast-check';
import { centile, mediane, rapports, resumer } from './statistiques.ts';

const series = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

test('le 95e centile de cent valeurs est la 95e', () => {
  const cent = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(centile(cent, 95)).toBe(95);
  expect(centile(cent, 0)).toBe(1);
  expect(centile(cent, 100)).toBe(100);
});

test('un centile est une valeur mesurée, et croît avec son rang', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (valeurs, a, b) => {
      expect(valeurs).toContain(centile(valeurs, a));
      expect(centile(valeurs, Math.min(a, b))).toBeLessThanOrEqual(centile(valeurs, Math.max(a, b)));
    }),
  );
});

test('la médiane d’un nombre pair de valeurs est le milieu des deux du centre', () => {
  expect(mediane([9, 1, 3])).toBe(3);
  expect(mediane([4, 1, 3, 10])).toBe(3.5);
});

test('un rapport se prend répétition par répétition, non entre les médianes', () => {
  // Medians alone would say 200 ÷ 20 = 10; the machine slowed down for both in the last repetition.
  expect(rapports([100, 200, 3000], [10, 20, 1000])).toEqual({ min: 3, mediane: 10, max: 10, repetitions: 3 });
  expect(() => rapports([1, 2], [1])).toThrow('longueurs différentes');
});

test('un résumé tient entre son minimum et son maximum, et dit combien de fois il a été mesuré', () => {
  expect(resumer([1234.56, 2, 7])).toEqual({ min: 2, mediane: 7, max: 1230, repetitions: 3 });
  expect(() => centile([], 95)).toThrow('Aucune mesure');
});
