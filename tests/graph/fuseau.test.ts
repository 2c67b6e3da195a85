import { vivreA } from '../../core/temps/fuseau.ts';
import { ecrireDateHeure, lireDateHeure } from '../../graph/date-heure.ts';
import { preferences } from '../../graph/evenement.ts';

afterEach(() => vivreA('Europe/Paris'));

test('une réunion de La Réunion est demandée et relue à son heure', () => {
  vivreA('Indian/Reunion');
  expect(ecrireDateHeure('2026-12-01T23:30')).toEqual({ dateTime: '2026-12-01T23:30:00', timeZone: 'Indian/Reunion' });
  expect(preferences().Prefer).toContain('outlook.timezone="Indian/Reunion"');
  // The service answers in UTC, in IANA or in the names of Windows: 23 h 30 in Saint-Denis is 19 h 30 UTC.
  for (const [dateTime, timeZone] of [
    ['2026-12-01T19:30:00.0000000', 'UTC'],
    ['2026-12-01T20:30:00.0000000', 'Romance Standard Time'],
    ['2026-12-01T23:30:00.0000000', 'Mauritius Standard Time'],
  ] as const)
    expect(lireDateHeure({ dateTime, timeZone })).toBe('2026-12-01T23:30:00');
});
