import fc from 'fast-check';
import { COTE, disposer, RAYON } from '../../../tabs/interconnaissance/disposition.ts';

const reseau = fc.integer({ min: 1, max: 24 }).chain((n) =>
  fc.record({
    structures: fc.tuple(
      ...Array.from({ length: n }, (_, rang) =>
        fc.record({ id: fc.constant(String(rang + 1)), groupe: fc.constantFrom('Santé', 'Logement', 'Mobilité') }),
      ),
    ),
    liens: fc.array(
      fc.record({ a: fc.integer({ min: 1, max: n }).map(String), b: fc.integer({ min: 1, max: n }).map(String) }),
    ),
  }),
);

test('le même réseau donne le même dessin, dans quelque ordre que viennent les structures', () => {
  fc.assert(
    fc.property(reseau, ({ structures, liens }) => {
      const dessin = disposer(structures, liens);
      expect(disposer(structures.toReversed(), liens)).toEqual(dessin);
    }),
    { numRuns: 5 },
  );
});

test('chaque structure a sa place, dans le cadre', () => {
  fc.assert(
    fc.property(reseau, ({ structures, liens }) => {
      const { places } = disposer(structures, liens);
      expect([...places.keys()].toSorted()).toEqual(structures.map(({ id }) => id).toSorted());
      for (const { x, y } of places.values())
        for (const v of [x, y]) {
          expect(v).toBeGreaterThanOrEqual(RAYON);
          expect(v).toBeLessThanOrEqual(COTE - RAYON);
        }
    }),
    { numRuns: 5 },
  );
});

test('celles d’un groupe sont plus près entre elles que des autres', () => {
  const structures = Array.from({ length: 24 }, (_, rang) => ({
    id: String(rang + 1),
    groupe: ['Santé', 'Logement', 'Mobilité'][rang % 3] ?? '',
  }));
  const { places } = disposer(structures, []);
  const ecarts = { meme: [] as number[], autre: [] as number[] };
  for (const a of structures)
    for (const b of structures) {
      const [p, q] = [places.get(a.id), places.get(b.id)];
      if (a.id < b.id && p !== undefined && q !== undefined)
        ecarts[a.groupe === b.groupe ? 'meme' : 'autre'].push(Math.hypot(p.x - q.x, p.y - q.y));
    }
  const moyenne = (v: readonly number[]) => v.reduce((s, d) => s + d, 0) / v.length;
  expect(moyenne(ecarts.meme)).toBeLessThan(moyenne(ecarts.autre) / 2);
});
