import { estJourOuvre, joursOuvresEntre } from '../../../core/temps/jours-ouvres.ts';

test('un jour ouvré n’est ni un samedi, ni un dimanche, ni un jour férié', () => {
  // From Thursday 7 May 2026 to Monday 11: the 8th is a bank holiday.
  expect(['2026-05-07', '2026-05-08', '2026-05-09', '2026-05-10', '2026-05-11'].map(estJourOuvre)).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
});

test('les jours ouvrés d’un jour à un autre ne comptent pas le premier', () => {
  expect(joursOuvresEntre('2026-05-07', '2026-05-07')).toBe(0);
  expect(joursOuvresEntre('2026-05-07', '2026-05-11')).toBe(1);
  expect(joursOuvresEntre('2026-05-11', '2026-05-07')).toBe(0);
  expect(joursOuvresEntre('2026-11-23', '2026-12-04')).toBe(9);
});
