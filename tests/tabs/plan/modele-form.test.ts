import { PARTIES_CONNUES } from '../../../core/bilan/modele.ts';
import { duGroupe, lignesDe, monter, partiesDe } from '../../../tabs/plan/modeles/form.ts';

test('un modèle neuf part du bilan usuel, tout montré', () => {
  expect(partiesDe(lignesDe(undefined))).toEqual(PARTIES_CONNUES.map(({ cle }) => ({ cle })));
});

test('ce que le modèle montre vient d’abord, dans son ordre, sous ses titres ; le reste attend, non montré', () => {
  const lignes = lignesDe([{ cle: 'decider', titre: 'À voter' }, { cle: 'bref' }]);
  expect(duGroupe(lignes, 'sections').map(({ cle, titre, montree }) => [cle, titre, montree])).toEqual([
    ['decider', 'À voter', true],
    ['bref', '', true],
    ['diagnostic', '', false],
    ['actions', '', false],
    ['cooperation', '', false],
    ['evaluation', '', false],
  ]);
  // Without a word of the fields of an action, all of them are shown.
  expect(duGroupe(lignes, 'actions').every(({ montree }) => montree)).toBe(true);
});

test('monter échange deux voisines d’un même groupe ; la première reste', () => {
  const lignes = lignesDe(undefined);
  const ordre = (l: typeof lignes, groupe: 'sections' | 'actions') => duGroupe(l, groupe).map(({ cle }) => cle);
  expect(ordre(monter(lignes, 'diagnostic'), 'sections').slice(0, 2)).toEqual(['diagnostic', 'bref']);
  expect(monter(lignes, 'bref')).toBe(lignes);
  const premierChamp = ordre(lignes, 'actions')[0] ?? '';
  expect(monter(lignes, premierChamp)).toBe(lignes);
});

test('un titre vide est le titre usuel', () => {
  const lignes = lignesDe([{ cle: 'bref', titre: 'X' }]).map((l) => ({ ...l, titre: '  ' }));
  expect(partiesDe(lignes)[0]).toEqual({ cle: 'bref' });
});
