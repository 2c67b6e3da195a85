import { horairesLisibles } from '../../../core/textes/horaires.ts';

test('des horaires au format d’OpenStreetMap se lisent en français', () => {
  expect(horairesLisibles('Mo-Fr 09:00-12:00,14:00-17:30')).toBe(
    'lundi au vendredi\u00A0: 9\u00A0h à 12\u00A0h, 14\u00A0h à 17\u00A0h\u00A030',
  );
  expect(horairesLisibles('Mo,We 09:00-12:00; Sa 10:00-12:00')).toBe(
    'lundi, mercredi\u00A0: 9\u00A0h à 12\u00A0h\u00A0; samedi\u00A0: 10\u00A0h à 12\u00A0h',
  );
});

test('ce qui n’est pas compris entier est rendu tel quel', () => {
  for (const texte of ['', 'sur rendez-vous', 'Mo-Fr 09:00+', 'Mo-Fr 09:00-12:00; PH off', 'Xx 09:00-12:00'])
    expect(horairesLisibles(texte)).toBe(texte);
});
