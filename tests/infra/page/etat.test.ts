import { ecrireEtat, lireEtat } from '../../../infra/local/page/etat.ts';

test('l’adresse retrouve la vue, et une valeur inconnue retombe sur le défaut', () => {
  expect(lireEtat('?onglet=rencontres&profil=invite&theme=sombre&largeur=telephone&sous=12')).toEqual({
    onglet: 'rencontres',
    profil: 'invite',
    theme: 'sombre',
    largeur: 'telephone',
    vue: 'canal',
    sous: '12',
  });
  expect(lireEtat('?profil=toString&theme=rose&largeur=9')).toMatchObject({
    profil: 'coordination',
    theme: 'clair',
    largeur: 'ordinateur',
  });
});

test('écrire puis relire l’adresse ne change rien, et les défauts n’y paraissent pas', () => {
  const etat = lireEtat('?onglet=annuaire&profil=lecture&sous=a b&vue=personnelle');
  expect(lireEtat(ecrireEtat(etat).slice(1))).toEqual(etat);
  expect(ecrireEtat(lireEtat(''))).toBe('/?onglet=accueil');
});
