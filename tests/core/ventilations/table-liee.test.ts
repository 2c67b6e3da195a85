import fc from 'fast-check';
import { etendre, indicesDe, placeDe } from '../../../core/ventilations/table-etendue.ts';
import { masquerTable } from '../../../core/ventilations/table-liee.ts';

const SEUIL = 5;
const deux = (lignes: readonly (readonly number[])[]) =>
  etendre([lignes.length, lignes[0]?.length ?? 0], ([l = 0, c = 0]) => lignes[l]?.[c] ?? 0);
const une = (nombres: readonly number[]) => etendre([nombres.length], ([i = 0]) => nombres[i] ?? 0);
const montre = (table: ReturnType<typeof une>): readonly (number | '?')[] => {
  const { tues } = masquerTable({ table, seuil: SEUIL });
  return table.valeurs.map((v, place) => (tues[place] ? '?' : v));
};

test('une table porte ses marges, et le total de tout est le dernier', () => {
  const table = deux([
    [1, 2],
    [3, 4],
  ]);
  expect(table.valeurs).toEqual([1, 2, 3, 3, 4, 7, 4, 6, 10]);
  for (const place of table.valeurs.keys()) expect(placeDe(table, indicesDe(table, place))).toBe(place);
});

test('rien n’est tu quand rien n’est petit, et zéro se montre', () => {
  expect(montre(une([0, 7, 12]))).toEqual([0, 7, 12, 19]);
});

test('un petit nombre seul en fait taire un autre, sans quoi il se retrouverait du total', () => {
  expect(montre(une([3, 20, 30]))).toEqual(['?', '?', 30, 53]);
});

test('deux petits nombres dont la somme est petite en font taire un troisième', () => {
  expect(montre(une([1, 2, 8, 40]))).toEqual(['?', '?', '?', 40, 51]);
});

test('quand il ne reste qu’eux, un zéro est tu aussi : personne ne sait lequel en est un', () => {
  const table = une([3, 2, 0]);
  const { tues, zerosTus } = masquerTable({ table, seuil: SEUIL });
  expect(tues.slice(0, 3).filter(Boolean).length).toBeGreaterThan(1);
  expect(tues[3]).toBe(false);
  expect(zerosTus.some(Boolean)).toBe(true);
});

test('une marge ne rend pas une case : ses lignes et ses colonnes la protègent ensemble', () => {
  const vu = montre(
    deux([
      [3, 20, 30],
      [25, 40, 50],
      [60, 70, 80],
    ]),
  );
  const lignes = [0, 1, 2, 3].map((l) => vu.slice(l * 4, l * 4 + 4));
  for (const ligne of lignes) expect(ligne.filter((v) => v === '?')).not.toHaveLength(1);
  for (const c of [0, 1, 2, 3]) expect(lignes.map((l) => l[c]).filter((v) => v === '?')).not.toHaveLength(1);
  expect(vu.at(-1)).toBe(378);
});

test('ce qui a paru ailleurs reste montré, ce qui y est tu reste tu', () => {
  const table = une([3, 20, 30, 40]);
  const { tues } = masquerTable({ table, seuil: SEUIL, figees: ['tue', 'montree', undefined, undefined] });
  expect(tues).toEqual([true, false, true, false, false]);
});

test('quoi qu’il arrive, aucun nombre de 1 à 4 n’est montré et le total l’est', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 }),
      (lignes) => {
        const table = deux(lignes);
        fc.pre((table.valeurs.at(-1) ?? 0) >= SEUIL);
        const { tues } = masquerTable({ table, seuil: SEUIL });
        for (const [place, v] of table.valeurs.entries()) if (v > 0 && v < SEUIL) expect(tues[place]).toBe(true);
        expect(tues.at(-1)).toBe(false);
      },
    ),
  );
});
