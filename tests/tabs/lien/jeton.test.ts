import { dateLisible } from '../../../tabs/lien/date.ts';
import { prendreJeton } from '../../../tabs/lien/jeton.ts';

function unePage(adresse: string) {
  const ecrites: string[] = [];
  const historique = { replaceState: (_: unknown, __: string, url: string) => ecrites.push(url) };
  return { jeton: prendreJeton(new URL(adresse), historique), ecrites };
}

test('le jeton se lit dans le fragment et quitte l’adresse aussitôt', () => {
  expect(unePage('https://onglets.example/onglets/lien.html#jeton=abc.def')).toEqual({
    jeton: 'abc.def',
    ecrites: ['/onglets/lien.html'],
  });
});

test('sans jeton, il n’y a rien à ouvrir ni à effacer', () => {
  expect(unePage('https://onglets.example/onglets/lien.html')).toEqual({ jeton: undefined, ecrites: [] });
  expect(unePage('https://onglets.example/onglets/lien.html#jeton=').jeton).toBeUndefined();
});

test('un fragment abîmé par une messagerie ne bloque pas la page', () => {
  expect(unePage('https://onglets.example/onglets/lien.html#jeton=abc%').jeton).toBe('abc%');
});

test('une date se lit en toutes lettres, à Paris', () => {
  expect(dateLisible('2026-03-12')).toBe('12 mars 2026');
  expect(dateLisible('2026-12-31T23:30:00Z')).toBe('1 janvier 2027');
  expect(dateLisible('illisible')).toBe('illisible');
});
