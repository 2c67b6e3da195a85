import { clotureDe, fondementDe, instantDeCloture } from '../../../core/indicateurs/cloture.ts';

const cadence = { jour: 1, heure: 8 };
const fondement = (maintenant: string, e: Partial<Parameters<typeof fondementDe>[0]> = {}) =>
  fondementDe({ mois: '2026-10', maintenant, cadence, garde: false, cloturesGardees: [], ...e });

test('un mois se clôt au jour et à l’heure de Paris où sa synthèse paraît', () => {
  expect(clotureDe('2026-10', cadence)).toBe('2026-11-01T08:00:00');
  expect(instantDeCloture('2026-10', cadence)).toBe('2026-11-01T07:00:00Z');
  expect(instantDeCloture('2026-06', cadence)).toBe('2026-07-01T06:00:00Z');
  expect(clotureDe('2026-01', { jour: 31, heure: 0 })).toBe('2026-02-28T00:00:00');
});

test('il est provisoire jusque-là, même terminé', () => {
  expect(fondement('2026-10-31T22:00:00Z')).toBe('provisoire');
  expect(fondement('2026-10-31T23:30:00Z')).toBe('provisoire');
  expect(fondement('2026-11-01T06:59:59Z')).toBe('provisoire');
  expect(fondement('2026-11-01T07:00:00Z')).toBe('a-arreter');
});

test('gardé, il l’est pour toujours', () => {
  expect(fondement('2026-11-01T00:30:00Z', { garde: true })).toBe('arretee');
  expect(fondement('2031-01-01T00:00:00Z', { garde: true })).toBe('arretee');
});

test('un mois manqué se garde encore quand un mois d’avant l’a été ; avant le premier, il est recalculé', () => {
  expect(fondement('2027-02-10T09:00:00Z', { cloturesGardees: ['2026-08'] })).toBe('a-arreter');
  expect(fondement('2027-02-10T09:00:00Z', { cloturesGardees: ['2026-12'] })).toBe('recalculee');
  expect(fondement('2027-02-10T09:00:00Z')).toBe('recalculee');
});
