import fc from 'fast-check';
import { ditDeja, egal } from '../../core/egal.ts';

test.each([
  [
    { a: 1, b: [2] },
    { b: [2], a: 1 },
  ],
  [{ a: undefined }, {}],
  [[], []],
  [undefined, undefined],
])('%j vaut %j', (a, b) => {
  expect(egal(a, b)).toBe(true);
  expect(egal(b, a)).toBe(true);
});

test.each([
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
  [[1], [1, undefined]],
  [{ 0: 'a' }, ['a']],
  [{ a: null }, {}],
  ['1', 1],
  [null, undefined],
  [{ a: { b: 1 } }, { a: { b: 2 } }],
])('%j ne vaut pas %j', (a, b) => {
  expect(egal(a, b)).toBe(false);
  expect(egal(b, a)).toBe(false);
});

test('une valeur vaut sa copie, et deux valeurs égales s’écrivent pareil en JSON quand leurs clés sont rangées', () => {
  const rangee = (v: unknown): unknown => {
    if (Array.isArray(v)) return v.map(rangee);
    if (typeof v !== 'object' || v === null) return v;
    return Object.fromEntries(
      Object.entries(v)
        .toSorted(([x], [y]) => (x < y ? -1 : 1))
        .map(([cle, w]) => [cle, rangee(w)]),
    );
  };
  const copie = (v: unknown): unknown => JSON.parse(JSON.stringify(v));
  fc.assert(fc.property(fc.jsonValue(), (v) => egal(copie(v), copie(v))));
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const [x, y] = [copie(a), copie(b)];
      return egal(x, y) === (JSON.stringify(rangee(x)) === JSON.stringify(rangee(y)));
    }),
  );
});

test('une ligne dit déjà un changement quand chacune de ses valeurs y est, vide comprise', () => {
  const ligne = { id: '1', nom: 'Association', publics: ['Familles'], commune: undefined };
  expect(ditDeja(ligne, {})).toBe(true);
  expect(ditDeja(ligne, { nom: 'Association', publics: ['Familles'] })).toBe(true);
  expect(ditDeja(ligne, { commune: undefined, telephone: undefined })).toBe(true);
  expect(ditDeja(ligne, { nom: 'Association', commune: 'Cézac' })).toBe(false);
  expect(ditDeja(ligne, { nom: undefined })).toBe(false);
});
