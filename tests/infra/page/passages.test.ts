import { TOUS_LES_MINUTEURS } from '../../../functions/minuteurs.ts';
import { PASSAGES } from '../../../infra/local/page/passages.ts';

test('chaque passage automatique a un nom que l’on comprend', () => {
  expect(Object.keys(PASSAGES).toSorted()).toEqual(TOUS_LES_MINUTEURS.map(({ id }) => id).toSorted());
});
