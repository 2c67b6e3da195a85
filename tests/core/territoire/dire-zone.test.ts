import { couvreTout, zoneEnMots } from '../../../core/territoire/dire-zone.ts';
import { LATITUDE_NORD_GIRONDE as TERRITOIRE } from '../../../infra/territoire/latitude-nord-gironde.ts';

const CODES = TERRITOIRE.communes.map((c) => c.insee);
const [cavignac = '', cezac = '', ...autres] = CODES;

test.each([
  [{ zone: 'EPCI', zoneCodes: ['243301181'] }, 'toute la communauté de communes'],
  [{ zone: 'EPCI', zoneCodes: [], communeInsee: cavignac }, 'toute la communauté de communes'],
  [
    { zone: 'EPCI', zoneCodes: ['243301181', '200000000'] },
    'toute la communauté de communes et 1 autre intercommunalité',
  ],
  [{ zone: 'EPCI', zoneCodes: ['200000000'] }, '1 autre intercommunalité'],
  [{ zone: 'Communes', zoneCodes: CODES }, 'toute la communauté de communes'],
  [{ zone: 'Communes', zoneCodes: autres }, 'toute la communauté de communes sauf Cavignac et Cézac'],
  [{ zone: 'Communes', zoneCodes: [cezac, cavignac] }, 'Cavignac et Cézac'],
  [{ zone: 'Communes', zoneCodes: [], communeInsee: cezac }, 'Cézac'],
  [{ zone: 'Communes', zoneCodes: [cavignac, '33063', '17001'] }, 'Cavignac et 2 communes hors du territoire'],
  [{ zone: 'Département', zoneCodes: ['33'] }, 'tout le département'],
  [{ zone: 'Département', zoneCodes: ['17', '24'] }, 'départements 17 et 24'],
  [{ zone: 'Région', zoneCodes: ['75'] }, 'toute la région'],
  [{ zone: 'France', zoneCodes: [] }, 'toute la France'],
  [{ zoneCodes: [cavignac] }, undefined],
] as const)('%o se dit « %s »', (zone, dit) => {
  expect(zoneEnMots(zone, TERRITOIRE)).toBe(dit);
});

test('ce qui couvre toutes les communes couvre tout, une par une ou ensemble ; le siège seul ne couvre rien', () => {
  expect(couvreTout({ zone: 'Communes', zoneCodes: CODES }, TERRITOIRE)).toBe(true);
  expect(couvreTout({ zone: 'France', zoneCodes: [] }, TERRITOIRE)).toBe(true);
  expect(couvreTout({ zone: 'Communes', zoneCodes: autres }, TERRITOIRE)).toBe(false);
  expect(couvreTout({ communeInsee: cavignac }, TERRITOIRE)).toBe(false);
});
