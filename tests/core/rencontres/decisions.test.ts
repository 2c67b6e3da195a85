import {
  compterLesVues,
  decisionsVues,
  porteursDe,
  TOUTES_LES_DECISIONS,
  type VueDeDecisions,
} from '../../../core/rencontres/decisions.ts';
import { uneSuite } from './batisseurs.ts';

const LECTURE = { jour: '2026-11-24', structures: ['3'], annulees: new Set<string>() };

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
  decisionsVues(suites, { ...TOUTES_LES_DECISIONS, vue, thematique }, LECTURE).map((s) => s.id);

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
    expect(compterLesVues(suites, { ...TOUTES_LES_DECISIONS, thematique: 'Logement' }, LECTURE)).toEqual({
      ouvertes: 1,
      'en-retard': 1,
      siennes: 1,
      faites: 0,
      abandonnees: 0,
      toutes: 1,
    });
  });

  test('ce qu’avait décidé une rencontre annulée n’est ni à faire ni en retard, et se retrouve parmi toutes', () => {
    const annulees = new Set(['9']);
    const decidees = [
      uneSuite({ id: '1', rencontre: '9', etat: 'À faire', echeance: '2026-01-01', structure: '3' }),
      uneSuite({ id: '2', rencontre: '8', etat: 'À faire', echeance: '2026-01-01', structure: '3' }),
    ];
    const comptes = compterLesVues(decidees, TOUTES_LES_DECISIONS, { ...LECTURE, annulees });
    expect(comptes).toMatchObject({ ouvertes: 1, 'en-retard': 1, siennes: 1, toutes: 2 });
  });
});

describe('qui porte les décisions', () => {
  const portees = [
    uneSuite({ id: '3', structure: '7', personne: '34' }),
    uneSuite({ id: '4', structure: '7', personne: undefined, responsable: 'Élodie  Exemple' }),
    uneSuite({ id: '5', structure: '8', personne: undefined, responsable: 'elodie exemple ' }),
    uneSuite({ id: '6', structure: '8', personne: '34' }),
    uneSuite({ id: '7', structure: undefined, personne: undefined, responsable: undefined }),
  ];
  const ids = (valeurs: object): readonly string[] =>
    decisionsVues(portees, { ...TOUTES_LES_DECISIONS, ...valeurs }, LECTURE).map(({ id }) => id);

  test('chacun n’est proposé qu’une fois, par son numéro ou par celui d’une décision, jamais par son nom', () => {
    expect(porteursDe(portees.toReversed())).toEqual([
      { cle: 'p34', contact: '34' },
      { cle: 'd4', nom: 'Élodie  Exemple' },
    ]);
  });

  test('la structure et la personne se croisent, et valent pour les comptes', () => {
    expect(ids({ structure: '7' })).toEqual(['3', '4']);
    expect(ids({ personne: 'p34' })).toEqual(['3', '6']);
    expect(ids({ personne: 'd4' })).toEqual(['4', '5']);
    expect(ids({ personne: 'd4', structure: '8' })).toEqual(['5']);
    expect(compterLesVues(portees, { ...TOUTES_LES_DECISIONS, personne: 'p34' }, LECTURE).toutes).toBe(2);
  });

  test('une personne que plus rien ne nomme n’en porte aucune', () => {
    for (const personne of ['p99', 'd99', 'd7', 'd3']) expect(ids({ personne })).toEqual([]);
  });
});
