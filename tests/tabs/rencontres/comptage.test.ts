import { faussee, grilleDe, lignesDe, totalDe, unDePlus } from '../../../tabs/rencontres/comptage.ts';
import { unComptage } from '../../core/indicateurs/batisseurs.ts';

test('la grille s’ouvre sur la commune d’accueil et additionne ce qui est compté', () => {
  const grille = grilleDe(
    [
      unComptage({ communeInsee: '33123', trancheAge: '0-10 ans', premiereVenue: true, nombre: 4 }),
      unComptage({ communeInsee: '33123', trancheAge: '0-10 ans', premiereVenue: false, nombre: 3 }),
      unComptage({ communeInsee: undefined, trancheAge: 'Non précisé', premiereVenue: false, nombre: 2 }),
    ],
    '33085',
  );
  expect(grille).toEqual({ '33085': {}, '33123': { '0-10 ans': '7' }, '': { 'Non précisé': '2' } });
  expect(totalDe(grille)).toBe(9);
});

test('une case vide ne dit rien, un zéro corrige', () => {
  expect(lignesDe({ '33123': { '0-10 ans': '0', '11-17 ans': '', '18-25 ans': '12' } })).toEqual([
    { trancheAge: '0-10 ans', nombre: 0, communeInsee: '33123' },
    { trancheAge: '18-25 ans', nombre: 12, communeInsee: '33123' },
  ]);
});

test('ce qui n’est pas un nombre entier de personnes n’est jamais envoyé', () => {
  expect(lignesDe({ '': { '0-10 ans': '-2', '11-17 ans': '1,5', '18-25 ans': 'dix' } })).toEqual([]);
});

test('une case fausse est reconnue : le comptage ne part pas sans elle', () => {
  expect(faussee({ '33114': { '0-10 ans': '-4', '11-17 ans': '4' } })).toBe(true);
  expect(faussee({ '33114': { '0-10 ans': '', '11-17 ans': ' 4 ' } })).toBe(false);
});

test('une personne de plus s’ajoute à ce qui est dans la case, vide ou non', () => {
  expect([unDePlus(''), unDePlus('0'), unDePlus(' 9 ')]).toEqual(['1', '1', '10']);
});
