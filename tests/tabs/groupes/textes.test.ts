import { INVITER_UN_GROUPE } from '../../../tabs/groupes/textes.ts';

test('le nom d’un groupe ne se sépare pas de ses guillemets', () => {
  expect(INVITER_UN_GROUPE.raison('Petite enfance')).toBe('groupe «\u00A0Petite enfance\u00A0»');
});
