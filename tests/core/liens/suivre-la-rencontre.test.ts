import { joursPourSuivre } from '../../../core/liens/suivre-la-rencontre.ts';

const MAINTENANT = '2026-11-24T09:00:00Z';

test('le lien d’une rencontre reste ouvert soixante jours après sa date, ou après la dernière qu’elle peut prendre', () => {
  expect(joursPourSuivre(['2026-12-04T09:00:00Z'], MAINTENANT)).toBe(70);
  expect(joursPourSuivre(['2026-12-14T09:00:00Z', '2026-12-04T09:00:00Z'], MAINTENANT)).toBe(80);
});

test('sans date, ou une fois la date passée, il reste ouvert soixante jours', () => {
  expect(joursPourSuivre([], MAINTENANT)).toBe(60);
  expect(joursPourSuivre(['2026-11-01T09:00:00Z'], MAINTENANT)).toBe(60);
});
