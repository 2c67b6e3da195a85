import { direZone } from '../../../tabs/annuaire/zone.ts';

const communes = new Map([
  ['33123', 'Cézac'],
  ['33085', 'Cavignac'],
]);

test('une zone faite de communes les nomme, un code inconnu reste un code', () => {
  expect(direZone({ zone: 'Communes', zoneCodes: ['33123', '33085', '17001'] }, communes)).toBe(
    'Cézac, Cavignac et 17001',
  );
});

test('une zone plus large se dit d’un mot', () => {
  expect(direZone({ zone: 'EPCI', zoneCodes: [] }, communes)).toBe('Toute l’intercommunalité');
});

test('sans zone indiquée, rien n’est dit', () => {
  expect(direZone({}, communes)).toBeUndefined();
});
