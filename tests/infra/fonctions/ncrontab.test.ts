import fc from 'fast-check';
import { lireCadence, prochaine } from '../../../infra/local/fonctions/ncrontab.ts';

const apres = (expression: string, date: string) => prochaine(lireCadence(expression), new Date(date))?.toISOString();

test('la prochaine échéance se lit en UTC, secondes d’abord', () => {
  expect(apres('0 0 6 * * *', '2026-11-23T05:59:59Z')).toBe('2026-11-23T06:00:00.000Z');
  expect(apres('0 0 6 * * *', '2026-11-23T06:00:00Z')).toBe('2026-11-24T06:00:00.000Z');
  expect(apres('0 */15 * * * *', '2026-12-31T23:50:00Z')).toBe('2027-01-01T00:00:00.000Z');
  expect(apres('30 5 8-10/2 1 Jan,Jul *', '2026-02-01T00:00:00Z')).toBe('2026-07-01T08:05:30.000Z');
});

test('le dimanche est le jour 0, et peut être nommé', () => {
  expect(apres('0 0 0 * * 0', '2026-11-23T00:00:00Z')).toBe('2026-11-29T00:00:00.000Z');
  expect(apres('0 0 0 * * Sun', '2026-11-23T00:00:00Z')).toBe('2026-11-29T00:00:00.000Z');
});

test('une date qui n’existe pas ne se déclenche jamais', () => {
  expect(prochaine(lireCadence('0 0 0 30 2 *'), new Date('2026-01-01'))).toBeNull();
});

test.each(['0 6 * * *', '0 0 24 * * *', '0 0 0 0 * *', 'x * * * * *', '*/0 * * * * *', '5-1 * * * * *', ''])(
  'la cadence « %s » est refusée',
  (expression) => {
    expect(() => lireCadence(expression)).toThrow();
  },
);

test('l’échéance est toujours plus tard, respecte chaque champ, et rien n’est sauté avant elle', () => {
  const nombre = (min: number, max: number) => fc.integer({ min, max }).map(String);
  const champ = (min: number, max: number) =>
    fc.oneof(
      fc.constant('*'),
      nombre(min, max),
      nombre(2, 7).map((n) => `*/${n}`),
    );
  fc.assert(
    fc.property(
      fc.tuple(champ(0, 59), champ(0, 59), champ(0, 23)),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      ([s, m, h], date) => {
        const cadence = lireCadence(`${s} ${m} ${h} * * *`);
        const vue = prochaine(cadence, date);
        if (!vue) throw new Error('aucune échéance');
        const [secondes, minutes, heures] = cadence.champs;
        expect(vue.getTime()).toBeGreaterThan(date.getTime());
        expect(
          secondes.has(vue.getUTCSeconds()) && minutes.has(vue.getUTCMinutes()) && heures.has(vue.getUTCHours()),
        ).toBe(true);
        const avant = prochaine(cadence, new Date(vue.getTime() - 1000));
        expect(avant?.getTime()).toBe(vue.getTime());
      },
    ),
  );
});
