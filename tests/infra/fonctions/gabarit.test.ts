import { compilerGabarit } from '../../../infra/local/fonctions/gabarit.ts';

const lire = (gabarit: string, chemin: string) => compilerGabarit(gabarit).lire(chemin);

test('un paramètre prend un segment et un seul', () => {
  expect(lire('rencontres/{id}', '/rencontres/12')).toEqual({ id: '12' });
  expect(lire('rencontres/{id}', '/rencontres/12/suites')).toBeNull();
  expect(lire('rencontres/{id}', '/rencontres')).toBeNull();
  expect(lire('rencontres/{id}', '/rencontres/%C3%A9t%C3%A9')).toEqual({ id: 'été' });
});

test('un paramètre facultatif ou à valeur par défaut peut manquer', () => {
  expect(lire('a/{n:int?}', '/a')).toEqual({});
  expect(lire('a/{n:int?}', '/a/3')).toEqual({ n: '3' });
  expect(lire('a/{mode=court}', '/a')).toEqual({ mode: 'court' });
});

test('une contrainte écarte ce qui ne la respecte pas', () => {
  expect(lire('a/{n:int}', '/a/b')).toBeNull();
  expect(lire('a/{g:guid}', '/a/6f0c2b1e-7c1d-4e38-9a51-0c6f4a2d9b10')).not.toBeNull();
  expect(lire('a/{n:int:maxlength(3)}', '/a/1234')).toBeNull();
  expect(() => compilerGabarit('a/{n:chose}')).toThrow('Contrainte de route inconnue');
});

test('le reste du chemin peut être vide ou profond', () => {
  expect(lire('f/{*chemin}', '/f/a/b')).toEqual({ chemin: 'a/b' });
  expect(lire('f/{*chemin}', '/f')).toEqual({});
});

test('un point dans un gabarit est un point, et la casse ne compte pas', () => {
  expect(lire('odj/{id}.docx', '/ODJ/7.docx')).toEqual({ id: '7' });
  expect(lire('odj/{id}.docx', '/odj/7xdocx')).toBeNull();
});
