import { creerIndex } from '../../../core/annuaire/index-annuaire.ts';
import { sieges } from '../../../core/annuaire/sieges.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneStructure } from './une-structure.ts';

const [CAVIGNAC, CEZAC] = ['33114', '33123'];
const INDEX = creerIndex(
  [
    uneStructure({ id: '1', communeInsee: CAVIGNAC, zone: 'EPCI', thematiques: ['Santé'] }),
    uneStructure({ id: '2', communeInsee: CAVIGNAC, thematiques: ['Logement'] }),
    uneStructure({ id: '3', communeInsee: CEZAC, thematiques: ['Santé'] }),
    uneStructure({ id: '4', communeInsee: CEZAC, adresseProtegee: true, zone: 'EPCI' }),
    uneStructure({ id: '5', communeInsee: '33063', zone: 'EPCI' }),
    uneStructure({ id: '6' }),
  ],
  { territoire: LATITUDE_NORD_GIRONDE },
);

test('une structure compte une fois, dans la commune de son siège, où qu’elle intervienne', () => {
  expect(sieges(INDEX, {})).toEqual([
    { insee: CAVIGNAC, nombre: 2 },
    { insee: CEZAC, nombre: 1 },
    { insee: '33063', nombre: 1 },
  ]);
});

test('les autres critères comptent, pas la commune choisie : la carte ne se vide pas sous le doigt', () => {
  expect(sieges(INDEX, { thematiques: ['Santé'], communes: [CEZAC ?? ''], autour: true })).toEqual([
    { insee: CAVIGNAC, nombre: 1 },
    { insee: CEZAC, nombre: 1 },
  ]);
});
