import { dateLisible } from '../../../tabs/lien/date.ts';
import { prendreJeton } from '../../../tabs/lien/jeton.ts';

function unePage(adresse: string) {
  const ecrites: string[] = [];
  const historique = { replaceState: (_: unknown, __: string, url: string) => ecrites.push(url) };
  return { recu: prendreJeton(new URL(adresse), historique), ecrites };
}

test('le jeton se lit dans le fragment et quitte l’adresse aussitôt', () => {
  expect(unePage('https://onglets.example/onglets/lien.html#jeton=abc.def')).toEqual({
    recu: { jeton: 'abc.def', page: 'celle-du-lien' },
    ecrites: ['/onglets/lien.html'],
  });
});

test('sans jeton, il n’y a rien à ouvrir ni à effacer', () => {
  expect(unePage('https://onglets.example/onglets/lien.html')).toEqual({ recu: undefined, ecrites: [] });
  expect(unePage('https://onglets.example/onglets/lien.html#jeton=').recu).toBeUndefined();
});

test('un fragment abîmé par une messagerie ne bloque pas la page', () => {
  expect(unePage('https://onglets.example/onglets/lien.html#jeton=abc%').recu?.jeton).toBe('abc%');
});

test('« ne plus recevoir de rappels », dans un courriel, ouvre sa page avec le même jeton', () => {
  expect(unePage('https://onglets.example/onglets/lien.html#rappels=abc.def')).toEqual({
    recu: { jeton: 'abc.def', page: 'rappels' },
    ecrites: ['/onglets/lien.html'],
  });
});

test('un signe de trop à la fin n’empêche pas d’ouvrir ; un lien coupé est dit incomplet', () => {
  const jeton = `eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJmaWNoZS1zMTIifQ.${'s'.repeat(43)}`;
  const page = 'https://onglets.example/onglets/lien.html#jeton=';
  for (const ajout of ['.', ')', '>', ' ', '%20', '&utm_source=lettre'])
    expect(unePage(`${page}${jeton}${ajout}`).recu?.jeton).toBe(jeton);
  expect(unePage(`${page}${jeton.slice(0, 30)}\n${jeton.slice(30)}`).recu?.jeton).toBe(jeton);
  expect(unePage(`${page}${jeton.slice(0, 40)}`)).toEqual({ recu: undefined, ecrites: ['/onglets/lien.html'] });
});

test('un jour se lit en toutes lettres, où que soit le navigateur', () => {
  expect(dateLisible('2026-03-12')).toBe('12 mars 2026');
  expect(dateLisible('2027-01-01')).toBe('1 janvier 2027');
  expect(dateLisible('illisible')).toBe('illisible');
});
