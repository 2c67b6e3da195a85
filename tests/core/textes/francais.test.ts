import {
  dateCourte,
  dateLongue,
  deMois,
  enumeration,
  espacesInsecables,
  heure,
  jourLong,
  moisLong,
  nombre,
  pluriel,
  pourcentage,
} from '../../../core/textes/francais.ts';

test('une date longue dit le jour, la date et l’heure de Paris', () => {
  expect(dateLongue('2026-03-12T13:30:00Z')).toBe('jeudi 12 mars 2026 à 14\u00A0h\u00A030');
  expect(dateLongue('2026-07-01T07:00:00Z')).toBe('mercredi 1er juillet 2026 à 9\u00A0h');
  expect(dateLongue('2026-03-12')).toBe('jeudi 12 mars 2026');
});

test('près de minuit, le jour est celui de Paris', () => {
  expect(jourLong('2026-12-31T23:30:00Z')).toBe('vendredi 1er janvier 2027');
  expect(dateCourte('2026-06-30T22:15:00Z')).toBe('01/07/2026');
  expect(heure('2026-06-30T22:05:00Z')).toBe('0\u00A0h\u00A005');
});

test('un mois s’écrit en lettres, avec son élision', () => {
  expect(moisLong('2026-10')).toBe('octobre 2026');
  expect(deMois('2026-08')).toBe('d’août 2026');
  expect(deMois('2026-03')).toBe('de mars 2026');
});

test('un nombre a sa virgule et ses milliers séparés par une espace fine', () => {
  expect(nombre(12345.6)).toBe('12\u202F345,6');
  expect(nombre(1_000_000)).toBe('1\u202F000\u202F000');
  expect(nombre(-3)).toBe('−3');
  expect(nombre(-0.001)).toBe('0');
  expect(nombre(1 / 3)).toBe('0,33');
  expect(pourcentage(75)).toBe('75\u00A0%');
});

test('le pluriel commence à deux', () => {
  expect(pluriel(0, 'rencontre')).toBe('0 rencontre');
  expect(pluriel(1.5, 'rencontre')).toBe('1,5 rencontre');
  expect(pluriel(2, 'rencontre')).toBe('2 rencontres');
  expect(pluriel(2, 'travail', 'travaux')).toBe('2 travaux');
});

test('une énumération se termine par « et »', () => {
  expect(enumeration([])).toBe('');
  expect(enumeration(['a'])).toBe('a');
  expect(enumeration(['a', 'b', 'c'])).toBe('a, b et c');
  expect(enumeration(['a', 'b'], 'ou')).toBe('a ou b');
});

test('les espaces de la ponctuation française sont insécables', () => {
  expect(espacesInsecables('Quoi ? « Rien » : 5 %')).toBe('Quoi\u202F? «\u00A0Rien\u00A0»\u00A0: 5\u00A0%');
});
