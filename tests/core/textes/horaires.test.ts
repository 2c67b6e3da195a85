import fc from 'fast-check';
import { horairesLisibles, horairesNets } from '../../../core/textes/horaires.ts';

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

test.each([
  ['lundi au vendredi : 9 h à 12 h, 14 h à 17 h 30', 'Mo-Fr 09:00-12:00,14:00-17:30'],
  ['Lundi, mercredi : 9h-12h ; samedi : 10h00 - 12h30', 'Mo,We 09:00-12:00; Sa 10:00-12:30'],
  ['du lundi au jeudi de 8h30 à 12h et de 13:30 à 17:00', 'Mo-Th 08:30-12:00,13:30-17:00'],
  ['le mardi 14h-16h', 'Tu 14:00-16:00'],
  ['les mardis', 'les mardis'],
  ['sur rendez-vous', 'sur rendez-vous'],
  ['lundi : 9 h à 12 h, sauf vacances', 'lundi : 9 h à 12 h, sauf vacances'],
  ['lundi : 14 h à 9 h', 'lundi : 14 h à 9 h'],
  ['Mo-Fr 09:00-12:00', 'Mo-Fr 09:00-12:00'],
  ['Mo-Fr 09:00-12:00 ; samedi : 10 h à 12 h', 'Mo-Fr 09:00-12:00; Sa 10:00-12:00'],
  ['Mo-Fr 09:00-12:00; PH off', 'Mo-Fr 09:00-12:00; PH off'],
  ['', ''],
])('« %s » se garde « %s »', (saisie, garde) => {
  expect(horairesNets(saisie)).toBe(garde);
});

const JOURS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const jours = fc.oneof(
  fc.subarray(JOURS, { minLength: 1, maxLength: 4 }).map((j) => j.join(',')),
  fc.integer({ min: 0, max: 5 }).map((i) => `${JOURS[i]}-${JOURS[i + 1]}`),
);
const plage = fc
  .tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 12, max: 23 }), fc.constantFrom('00', '15', '30'))
  .map(([d, f, m]) => `${String(d).padStart(2, '0')}:${m}-${String(f).padStart(2, '0')}:${m}`);
const regle = fc.tuple(jours, fc.array(plage, { minLength: 1, maxLength: 3 })).map(([j, p]) => `${j} ${p.join(',')}`);

test('ce qui est lu en français se réenregistre tel qu’il était', () => {
  fc.assert(
    fc.property(fc.array(regle, { minLength: 1, maxLength: 3 }), (regles) => {
      const osm = regles.join('; ');
      expect(horairesNets(horairesLisibles(osm))).toBe(osm);
    }),
  );
});

test('des horaires déjà mis en forme ne changent plus', () => {
  const mot = fc.constantFrom(
    'lundi',
    'mardi',
    'Mo',
    'Tu-Fr',
    ' au ',
    ' : ',
    ' ; ',
    '9 h',
    ' à ',
    '12h30',
    '09:00-12:00',
    ', ',
  );
  fc.assert(
    fc.property(fc.array(mot, { maxLength: 12 }), (mots) => {
      const nets = horairesNets(mots.join(''));
      expect(horairesNets(nets)).toBe(nets);
    }),
  );
});
