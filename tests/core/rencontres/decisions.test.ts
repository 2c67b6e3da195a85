import { compterLesVues, decisionsVues, type VueDeDecisions } from '../../../core/rencontres/decisions.ts';
import { uneSuite } from './batisseurs.ts';

const LECTURE = { jour: '2026-11-24', structures: ['3'] };

const suites = [
  uneSuite({ id: '1', etat: 'Faite', faiteLe: '2026-10-02' }),
  uneSuite({ id: '2', etat: 'À faire' }),
  uneSuite({ id: '3', etat: 'À faire', echeance: '2026-12-01', structure: '3' }),
  uneSuite({ id: '4', etat: 'En cours', echeance: '2026-11-23' }),
  uneSuite({ id: '5', etat: 'À faire', echeance: '2026-09-01', thematique: 'Logement', structure: '3' }),
  uneSuite({ id: '6', etat: 'Abandonnée', echeance: '2026-01-01' }),
  uneSuite({ id: '7', etat: 'Faite', faiteLe: '2026-11-20', echeance: '2026-01-01' }),
  uneSuite({ id: '8', etat: 'À faire', echeance: '2026-11-24' }),
];

const vues = (vue: VueDeDecisions, thematique = '') =>
  decisionsVues(suites, { vue, thematique }, LECTURE).map((s) => s.id);

describe('les décisions de toutes les rencontres', () => {
  test('les retards d’abord, le plus ancien en tête, puis les échéances, sans échéance à la fin, puis ce qui est fait', () => {
    expect(vues('toutes')).toEqual(['5', '4', '8', '3', '2', '7', '1', '6']);
  });

  test('en retard veut dire à faire avant aujourd’hui : ni le jour même, ni ce qui est fait ou abandonné', () => {
    expect(vues('en-retard')).toEqual(['5', '4']);
  });

  test.each([
    ['ouvertes', ['5', '4', '8', '3', '2']],
    ['siennes', ['5', '3']],
    ['faites', ['7', '1']],
    ['abandonnees', ['6']],
  ] as const)('« %s » ne montre que celles-là', (vue, attendues) => {
    expect(vues(vue)).toEqual(attendues);
  });

  test('la thématique choisie restreint la liste et les comptes', () => {
    expect(vues('toutes', 'Logement')).toEqual(['5']);
    expect(compterLesVues(suites, 'Logement', LECTURE)).toEqual({
      ouvertes: 1,
      'en-retard': 1,
      siennes: 1,
      faites: 0,
      abandonnees: 0,
      toutes: 1,
    });
  });
});
