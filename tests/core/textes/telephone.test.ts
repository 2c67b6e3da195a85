import fc from 'fast-check';
import { telephone } from '../../../core/identifiants/codes.ts';
import { telephoneE164, telephoneLisible } from '../../../core/textes/telephone.ts';

test.each([
  ['05 57 00 00 00', '+33557000000'],
  ['05.57.00.00.00', '+33557000000'],
  ['05-57-00-00-00', '+33557000000'],
  ['+33 (0)5 57 00 00 00', '+33557000000'],
  ['0033 5 57 00 00 00', '+33557000000'],
  ['+330557000000', '+33557000000'],
  ['0262 00 00 00', '+262262000000'],
  ['0690 00 00 00', '+590690000000'],
  ['+32 2 000 00 00', '+3220000000'],
  ['3646', '3646'],
  [' à demander ', 'à demander'],
])('le téléphone « %s » devient « %s »', (saisie, attendu) => {
  expect(telephoneE164(saisie)).toBe(attendu);
});

/** By country code, what is dialled in France: geographic, mobile, and the numbers of boxes. */
const OUTRE_MER: Readonly<Record<string, readonly string[]>> = {
  '+590': ['0590', '0690', '0691', '0709 0', '0947 5', '0976 0'],
  '+594': ['0594', '0694', '0709 30', '0947 6', '0976 4'],
  '+596': ['0596', '0696', '0697', '0709 1', '0947 7', '0976 6'],
  '+262': ['0262', '0263', '0269', '0639', '0692', '0693', '0709 2', '0709 35', '0947 8', '0947 9', '0976 2', '0976 9'],
};

describe.each(Object.entries(OUTRE_MER))('un numéro d’outre-mer porte l’indicatif %s', (indicatif, debuts) => {
  test.each(debuts)('%s…', (debut) => {
    const national = `${debut.replace(' ', '')}123456`.slice(0, 10);
    const attendu = `${indicatif}${national.slice(1)}`;
    for (const saisie of [
      national,
      national.replace(/(\d{4})(\d{2})(\d{2})(\d{2})/, '$1 $2 $3 $4'),
      `+33 ${national.slice(1)}`,
      `0033${national.slice(1)}`,
      `${indicatif} ${national.slice(1)}`,
      `${indicatif} (0)${national.slice(1)}`,
      `${indicatif} ${national}`,
    ])
      expect([saisie, telephoneE164(saisie)]).toEqual([saisie, attendu]);
    expect(telephoneLisible(attendu).replace(/\u00A0/g, '')).toBe(national);
  });
});

test('Saint-Pierre-et-Miquelon garde six chiffres après +508', () => {
  for (const saisie of ['0508 41 23 45', '+33 508 41 23 45', '+508 41 23 45', '00508412345'])
    expect(telephoneE164(saisie)).toBe('+508412345');
  expect(telephoneLisible('+508412345')).toBe('0508\u00A041\u00A023\u00A045');
});

test('0687, 0689 et 0681 sont des mobiles de métropole : le Pacifique s’appelle par son indicatif', () => {
  expect(telephoneE164('06 87 12 34 56')).toBe('+33687123456');
  expect(telephoneE164('06 89 12 34 56')).toBe('+33689123456');
  expect(telephoneE164('06 81 12 34 56')).toBe('+33681123456');
  expect(telephoneE164('+687 25 00 00')).toBe('+687250000');
  expect(telephoneE164('00 689 40 12 34 56')).toBe('+68940123456');
  expect(telephoneE164('+681 72 00 00')).toBe('+681720000');
});

test('un téléphone se lit en France comme on le compose, et les autres pays restent tels quels', () => {
  expect(telephoneLisible('+33536490105')).toBe('05\u00A036\u00A049\u00A001\u00A005');
  expect(telephoneLisible('+590590123456')).toBe('0590\u00A012\u00A034\u00A056');
  expect(telephoneLisible('+352123456')).toBe('+352123456');
  expect(telephoneLisible('+590999999999')).toBe('+590999999999');
});

test('un téléphone déjà normalisé ne change plus', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .-+()'), maxLength: 20 }), (t) => {
      expect(telephoneE164(telephoneE164(t))).toBe(telephoneE164(t));
    }),
  );
});

test('ce que l’on lit d’un numéro, retapé, est le même numéro', () => {
  const indicatif = fc.constantFrom('33', '590', '594', '596', '262', '508', '687', '689', '352');
  fc.assert(
    fc.property(
      indicatif,
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 9 }),
      (i, n) => {
        const numero = telephoneE164(`+${i}${n}`);
        fc.pre(telephone.safeParse(numero).success);
        expect(telephoneE164(telephoneLisible(numero))).toBe(numero);
      },
    ),
  );
});
