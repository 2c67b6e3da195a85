import { comparerProposition } from '../../../core/propositions/comparer.ts';
import { uneStructure } from '../annuaire/une-structure.ts';

const comparer = (
  changement: object,
  structure = uneStructure({ horaires: 'Mo 09:00-12:00', publics: ['Familles'] }),
) => comparerProposition({ changements: [changement as never] }, structure)[0];

test.each([
  ['la fiche n’a pas bougé', { champ: 'horaires', avant: 'Mo 09:00-12:00', propose: '24/7' }, 'a-jour'],
  [
    'la fiche dit autre chose que ce que l’auteur a vu',
    { champ: 'horaires', avant: '24/7', propose: 'fermé' },
    'depasse',
  ],
  ['la fiche dit déjà ce qui est proposé', { champ: 'horaires', avant: '24/7', propose: 'Mo 09:00-12:00' }, 'deja'],
  ['un champ vidé', { champ: 'horaires', avant: 'Mo 09:00-12:00' }, 'a-jour'],
  ['l’ordre d’un vocabulaire ne compte pas', { champ: 'publics', avant: [], propose: ['Familles'] }, 'deja'],
])('%s', (_cas, changement, etat) => {
  expect(comparer(changement)?.etat).toBe(etat);
});

test('un champ qui ne se propose pas, ou une valeur abîmée à la main, ne casse rien', () => {
  expect(comparer({ champ: 'statut', propose: 'Fermée' })).toBeUndefined();
  expect(comparer({ champ: 'publics', avant: 12, propose: { a: 1 } })).toMatchObject({
    vu: undefined,
    propose: undefined,
  });
});
