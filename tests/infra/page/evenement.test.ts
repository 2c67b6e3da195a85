import { lireEvenement } from '../../../infra/local/page/components/evenement.ts';

const lire = (dateTime: string, timeZone?: string) =>
  lireEvenement({ id: '1', subject: 'Réunion', start: { dateTime, timeZone }, end: { dateTime, timeZone } } as never);

test('une heure de Graph se lit avec son fuseau et se montre à Paris, été comme hiver', () => {
  expect(lire('2026-12-03T09:30:00.0000000', 'Europe/Paris').horaire).toBe('09:30 – 09:30');
  expect(lire('2026-12-03T08:30:00.0000000', 'UTC').horaire).toBe('09:30 – 09:30');
  expect(lire('2026-07-03T07:30:00.0000000').horaire).toBe('09:30 – 09:30');
  expect(lire('2026-12-03T09:30:00.0000000', 'Romance Standard Time').debut).toBe('2026-12-03T08:30:00Z');
});

test('une réunion tard le soir en UTC tombe le lendemain à Paris', () => {
  expect(lire('2026-12-31T23:30:00', 'UTC')).toMatchObject({ jour: '1', mois: 'janvier 2027' });
});
