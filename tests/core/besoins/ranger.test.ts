import fc from 'fast-check';
import { attendTrop, direAge, ditsDuBesoin, rangerBesoins } from '../../../core/besoins/ranger.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { unBesoin } from '../indicateurs/batisseurs.ts';

const unDe = fc.record({
  thematique: fc.constantFrom('Mobilité', 'Santé', undefined),
  communeInsee: fc.constantFrom('33123', '33085', undefined),
  public: fc.constantFrom('Familles', undefined),
  releveLe: fc.constantFrom('2026-01-05', '2026-06-01', '2026-11-20'),
});
const lot = fc.array(unDe, { maxLength: 60 }).map((tous) => tous.map((b, i) => unBesoin({ id: String(i + 1), ...b })));
const ranger = (besoins: readonly ReturnType<typeof unBesoin>[], auPlus = 1000) =>
  rangerBesoins(besoins, (insee) => insee, auPlus);
const dedans = (themes: ReturnType<typeof ranger>) => themes.flatMap((t) => t.lieux.flatMap((l) => l.besoins));

test('chaque besoin est rangé une fois, sous son thème, son lieu et son public', () => {
  fc.assert(
    fc.property(lot, (besoins) => {
      const themes = ranger(besoins);
      expect(
        dedans(themes)
          .map(({ id }) => Number(id))
          .toSorted((a, b) => a - b),
      ).toEqual(besoins.map(({ id }) => Number(id)));
      for (const theme of themes) {
        expect(theme.nombre).toBe(besoins.filter((b) => b.thematique === theme.thematique).length);
        for (const lieu of theme.lieux)
          for (const b of lieu.besoins)
            expect([b.thematique, b.communeInsee, b.public]).toEqual([
              theme.thematique,
              lieu.communeInsee,
              lieu.public,
            ]);
      }
    }),
  );
});

test('n’en montrer qu’une partie montre le début du même rangement, et les comptes restent entiers', () => {
  fc.assert(
    fc.property(lot, fc.nat({ max: 70 }), (besoins, n) => {
      expect(dedans(ranger(besoins, n))).toEqual(dedans(ranger(besoins)).slice(0, n));
    }),
  );
});

test('le thème le plus entendu d’abord, ce qui n’en a pas à la fin, le plus ancien d’abord', () => {
  const rangs = ranger([
    unBesoin({ id: '1', thematique: undefined }),
    unBesoin({ id: '2', thematique: undefined }),
    unBesoin({ id: '3', thematique: 'Santé', releveLe: '2026-05-02' }),
    unBesoin({ id: '4', thematique: 'Mobilité', releveLe: '2026-05-02' }),
    unBesoin({ id: '5', thematique: 'Mobilité', releveLe: '2026-05-01' }),
  ]);
  expect(rangs.map(({ thematique, nombre }) => [thematique, nombre])).toEqual([
    ['Mobilité', 2],
    ['Santé', 1],
    [undefined, 2],
  ]);
  expect(rangs[0]?.lieux[0]?.besoins.map(({ id }) => id)).toEqual(['5', '4']);
});

test('cinq mille besoins se rangent sans que le nombre d’étapes s’emballe', () => {
  const besoins = Array.from({ length: 5000 }, (_, i) =>
    unBesoin({ id: String(i + 1), thematique: `Thème ${i % 16}`, communeInsee: String(33000 + (i % 40)) }),
  );
  let noms = 0;
  const themes = rangerBesoins(
    besoins,
    (insee) => {
      noms += 1;
      return insee;
    },
    60,
  );
  expect(dedans(themes)).toHaveLength(60);
  // Only the themes that are drawn are put in order.
  expect(noms).toBeLessThan(1000);
});

test('l’âge se dit en jours, puis en mois', () => {
  expect(direAge('2026-11-24', '2026-11-24')).toBe('aujourd’hui');
  expect(direAge('2026-11-23', '2026-11-24')).toBe('hier');
  expect(direAge('2026-11-01', '2026-11-24')).toBe('il y a 23\u00A0jours');
  expect(direAge('2026-05-24', '2026-11-24')).toBe('il y a 6\u00A0mois');
});

test('seul un besoin ouvert attend trop, au soixante et unième jour', () => {
  const de = (etat: 'Ouvert' | 'Pris en charge', releveLe: string) => attendTrop({ etat, releveLe }, '2026-11-24');
  expect([de('Ouvert', '2026-09-25'), de('Ouvert', '2026-09-24'), de('Pris en charge', '2026-01-01')]).toEqual([
    false,
    true,
    false,
  ]);
});

test('une carte ne redit pas la thématique, le lieu et le public sous lesquels elle est rangée', () => {
  const rangee = { thematique: 'Mobilité', public: 'Familles', communeInsee: '33123' };
  const dits = (valeurs: object) =>
    ditsDuBesoin(
      unBesoin({ ...rangee, intitule: 'Mobilité, pour Familles, à Cézac', ...valeurs }),
      LATITUDE_NORD_GIRONDE,
    );
  expect(dits({})).toEqual([]);
  expect(dits({ precisions: 'Aller au marché' })).toEqual(['Aller au marché']);
  expect(dits({ intitule: 'Vélo, Mobilité, à Cézac', precisions: 'Le samedi' })).toEqual([
    'Vélo, Mobilité, à Cézac',
    'Le samedi',
  ]);
});
