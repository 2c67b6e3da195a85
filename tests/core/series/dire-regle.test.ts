import { avertirDesVacances, direExceptions, direRegle } from '../../../core/series/dire-regle.ts';
import { unCalendrier } from '../calendrier/batisseurs.ts';
import { uneRegle } from './batisseurs.ts';

test.each([
  [{}, 'Le 2e jeudi du mois, à 8 h 30, d’octobre 2026 à juin 2027'],
  [
    { jour: 3, rangs: [3, 1], heure: '16:00', du: '2027-04-01', au: '2027-09-30' },
    'Le 1er et le 3e mercredi du mois, à 16 h, d’avril à septembre 2027',
  ],
  [{ rangs: [5], jour: 5, du: '2027-05-01', au: '2027-05-31' }, 'Le dernier vendredi du mois, à 8 h 30, en mai 2027'],
  [{ rangs: [] }, 'Tous les jeudis, à 8 h 30, d’octobre 2026 à juin 2027'],
  [{ rangs: [], toutesLes: 2 }, 'Un jeudi sur deux, à 8 h 30, d’octobre 2026 à juin 2027'],
  [{ rangs: [3], toutesLes: 2 }, 'Le 3e jeudi d’un mois sur deux, à 8 h 30, d’octobre 2026 à juin 2027'],
])('une règle se dit en une phrase : %o', (valeurs, phrase) => {
  expect(direRegle(uneRegle(valeurs)).replace(/\u00A0/g, ' ')).toBe(phrase);
});

test('les exceptions se disent ensemble', () => {
  expect(direExceptions(uneRegle())).toBe(
    'Jours de vacances scolaires sautés, jours fériés et ponts reportés d’une semaine ou plus.',
  );
});

test('des vacances que l’application ne connaît pas sont annoncées, sauf si elles ne comptent pas', () => {
  expect(avertirDesVacances(uneRegle(), unCalendrier('A'))).toBeUndefined();
  expect(avertirDesVacances(uneRegle({ au: '2027-12-31' }), unCalendrier('A'))).toMatch(/31 août 2027/);
  expect(avertirDesVacances(uneRegle(), unCalendrier('Corse'))).toMatch(/ne sont pas connues/);
  expect(avertirDesVacances(uneRegle({ vacances: 'garder' }), unCalendrier('Corse'))).toBeUndefined();
});
