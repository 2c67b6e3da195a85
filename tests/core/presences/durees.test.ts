import { enMinutes, secondesDe } from '../../../core/presences/durees.ts';
import { cleDeNom, estExterne, sansSuffixe } from '../../../core/presences/noms.ts';

describe('durées', () => {
  test.each([
    ['1h 33m 39s', 5619],
    ['10m 21s', 621],
    ['1 h 1 min', 3660],
    ['1\u00A0h\u202F1\u00A0min', 3660],
    ['45s', 45],
    ['2 Std. 5 Min.', 7500],
    ['1 時間 33 分 39 秒', 5619],
    ['1시간 5분', 3900],
    ['01:33:39', 5619],
  ])('« %s » fait %i secondes', (texte, secondes) => {
    expect(secondesDe(texte)).toBe(secondes);
  });

  test.each(['', 'Organizer', '14/11/22, 09:30:46', '12', 'maelle2@foyer.example', 'salle 12 bis'])(
    '« %s » n’est pas une durée',
    (texte) => {
      expect(secondesDe(texte)).toBeUndefined();
    },
  );

  test('qui est venu compte au moins une minute', () => {
    expect(enMinutes(5)).toBe(1);
    expect(enMinutes(89)).toBe(1);
    expect(enMinutes(90)).toBe(2);
  });
});

describe('noms', () => {
  test('ce que Teams ajoute au nom tombe', () => {
    expect(sansSuffixe('Jo Sample (External)')).toBe('Jo Sample');
    expect(sansSuffixe('Jo Sample (Guest) (Unverified)')).toBe('Jo Sample');
    expect(sansSuffixe('(Guest)')).toBe('(Guest)');
    expect(estExterne('Jo Sample (Unverified)')).toBe(true);
    expect(estExterne('Jo Sample (mairie)')).toBe(false);
  });

  test('l’ordre, la casse, les accents et la ponctuation ne font pas deux personnes', () => {
    expect(cleDeNom('FICTIVE Maëlle')).toBe(cleDeNom('Maelle Fictive (Invité)'));
    expect(cleDeNom('Fictive, Maëlle')).toBe(cleDeNom('Maëlle Fictive'));
    expect(cleDeNom('山田 架空')).not.toBe('');
  });
});
