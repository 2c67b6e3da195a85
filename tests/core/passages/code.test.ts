import { LONGUEUR_DE_CARTE, lireCodeDePassage } from '../../../core/passages/code.ts';

test('un code se lit de la même façon, quels que soient les majuscules, les accents et les espaces', () => {
  expect(lireCodeDePassage('  Chat SOLEIL vélo ')).toBe('chat soleil velo');
  expect(lireCodeDePassage('chat, soleil, velo')).toBe('chat soleil velo');
  expect(lireCodeDePassage('bcdf gh23')).toBe('carte BCDFGH23');
  expect('BCDFGH23').toHaveLength(LONGUEUR_DE_CARTE);
});

test.each([
  '',
  'Camille Exemple',
  '1234',
  '12 03 1984',
  'chat chat chat',
  'le la un',
  '0612345678',
  'chat soleil 1984',
])('« %s » n’est pas un code : trop de gens auraient le même, ou il dirait qui c’est', (saisi) => {
  expect(lireCodeDePassage(saisi)).toBeUndefined();
});
