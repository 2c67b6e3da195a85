import { passageATenue } from '../../../core/rencontres/tenir.ts';

const maintenant = '2026-12-03T15:00:00.123Z';
const commencee = '2026-12-03T14:00:00Z';

test('une rencontre commencée dont on saisit les venues a eu lieu', () => {
  expect(passageATenue({ etat: 'Planifiée', debut: commencee }, maintenant)).toEqual({ etat: 'Tenue' });
  expect(passageATenue({ etat: 'À planifier', debut: commencee }, maintenant)).toEqual({ etat: 'Tenue' });
});

test('avant son début, ou sans date, elle garde son état', () => {
  expect(passageATenue({ etat: 'Planifiée', debut: '2026-12-03T15:00:01Z' }, maintenant)).toEqual({});
  expect(passageATenue({ etat: 'Planifiée', debut: undefined }, maintenant)).toEqual({});
});

test('annulée, tenue ou brouillon, elle garde son état', () => {
  for (const etat of ['Annulée', 'Tenue', 'Brouillon'] as const)
    expect(passageATenue({ etat, debut: commencee }, maintenant)).toEqual({});
});
