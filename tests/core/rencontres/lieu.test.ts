import { lieuComplet } from '../../../core/rencontres/lieu.ts';

describe('où l’on doit se rendre', () => {
  test('le lieu est suivi de sa commune', () => {
    expect(lieuComplet({ lieu: 'Salle des fêtes', commune: 'Cavignac' })).toBe('Salle des fêtes, Cavignac');
  });

  test('la commune que le lieu nomme déjà n’est pas répétée', () => {
    expect(lieuComplet({ lieu: 'Mairie de CEZAC', commune: 'Cézac' })).toBe('Mairie de CEZAC');
  });

  test('l’un sans l’autre suffit ; sans les deux, rien n’est dit', () => {
    expect(lieuComplet({ commune: 'Cavignac' })).toBe('Cavignac');
    expect(lieuComplet({ lieu: 'Salle des fêtes' })).toBe('Salle des fêtes');
    expect(lieuComplet({})).toBeUndefined();
  });
});
