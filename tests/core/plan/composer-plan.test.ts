import { type Convention, conventions } from '../../../core/lists/conventions.list.ts';
import {
  combienDeRetards,
  composerPlan,
  fichesDePlan,
  type MatiereDuPlan,
  plansDe,
} from '../../../core/plan/composer-plan.ts';
import { finDeConvention } from '../../../core/plan/fin-de-convention.ts';
import { bati, uneFicheAction, uneRencontre, uneSuite } from '../indicateurs/batisseurs.ts';

const PLAN = 'CTG 2023-2027';
const JOUR = '2026-11-30';
const uneFiche = (id: string, valeurs: object = {}) =>
  uneFicheAction({ id, plan: PLAN, axe: 'Axe 3', numero: id, statut: 'En cours', ...valeurs });
const uneConvention = bati<Convention>(conventions, (id) => ({ titre: `Convention ${id}`, etat: 'Signée' }));
const matiere = (valeurs: Partial<MatiereDuPlan>): MatiereDuPlan => ({
  fiches: [],
  rencontres: [],
  suites: [],
  conventions: [],
  indicateurs: new Map(),
  ...valeurs,
});
const seule = (m: Partial<MatiereDuPlan>, fiche = uneFiche('1')) => {
  const action = composerPlan(matiere({ fiches: [fiche], ...m }), PLAN, JOUR)[0]?.actions[0];
  if (action === undefined) throw new Error('aucune action');
  return action;
};

test('les axes viennent dans l’ordre de leurs actions, les actions dans celui de leur numéro, 10 après 2', () => {
  const fiches = [
    uneFiche('10'),
    uneFiche('2'),
    uneFiche('1', { axe: 'Axe 1', ordre: 1 }),
    uneFicheAction({ id: '99', structureOrganisatrice: 'Centre social (exemple)' }),
  ];
  expect(composerPlan(matiere({ fiches }), PLAN, JOUR).map((a) => [a.titre, a.actions.map((x) => x.fiche.id)])).toEqual(
    [
      ['Axe 1', ['1']],
      ['Axe 3', ['2', '10']],
    ],
  );
  expect(fichesDePlan(fiches)).toHaveLength(3);
});

test('le plan qui s’ouvre est celui où il reste le plus à faire', () => {
  const fiches = [
    uneFiche('1', { plan: 'CTG 2019-2022', statut: 'Terminée' }),
    uneFiche('2', { plan: 'CTG 2019-2022', statut: 'Terminée' }),
    uneFiche('3'),
  ];
  expect(plansDe(fiches)).toEqual([PLAN, 'CTG 2019-2022']);
});

test('une fiche tapée sans dire de quel plan n’est pas perdue', () => {
  const fiches = [uneFicheAction({ id: '1', axe: 'Axe 3' })];
  const [plan = ''] = plansDe(fiches);
  expect(composerPlan(matiere({ fiches }), plan, JOUR)[0]?.actions).toHaveLength(1);
});

test('sont en retard : l’étape passée, la décision échue, la convention près de sa fin ; rien de ce qui est terminé', () => {
  const m = {
    rencontres: [uneRencontre({ id: '7', ficheAction: '1' })],
    suites: [
      uneSuite({ id: '1', rencontre: '7', echeance: '2026-11-29' }),
      uneSuite({ id: '2', rencontre: '7', echeance: '2026-11-30' }),
      uneSuite({ id: '3', rencontre: '7', echeance: '2026-01-01', ficheAction: '2' }),
    ],
    conventions: [
      uneConvention({ id: '1', ficheAction: '1', echeance: '2027-01-15' }),
      uneConvention({ id: '2', ficheAction: '1', echeance: '2028-01-15' }),
    ],
  };
  const etapes = { modalites: ['Écrire | 2026-11-01', 'Lire | 2026-12-01', 'Sans date'] };
  const { retards } = seule(m, uneFiche('1', etapes));
  expect([retards.etapes.map((e) => e.titre), retards.decisions.map((s) => s.id), retards.conventions.length]).toEqual([
    ['Écrire'],
    ['1'],
    1,
  ]);
  expect(combienDeRetards(retards)).toBe(3);
  expect(combienDeRetards(seule(m, uneFiche('1', { ...etapes, statut: 'Terminée' })).retards)).toBe(0);
});

test('la dernière chose faite est la plus récente, quelle que soit sa sorte, et jamais une chose à venir', () => {
  const m = {
    rencontres: [
      uneRencontre({ id: '7', ficheAction: '1', debut: '2026-10-01T12:00:00Z' }),
      uneRencontre({ id: '8', ficheAction: '1', etat: 'Planifiée', debut: '2026-12-10T12:00:00Z' }),
      uneRencontre({ id: '9', ficheAction: '1', etat: 'Annulée', debut: '2026-11-20T12:00:00Z' }),
    ],
    suites: [uneSuite({ id: '1', rencontre: '7', etat: 'Faite', faiteLe: '2026-11-02' })],
  };
  const action = seule(m, uneFiche('1', { modalites: ['Écrire | faite 2026-09-01'] }));
  expect(action.dernier).toEqual({ le: '2026-11-02', sorte: 'decision', titre: 'Décision 1', id: '1' });
  expect(action.prochaineRencontre?.id).toBe('8');
  expect(action.etapes).toEqual({ faites: 1, total: 1 });
  expect(seule({}).dernier).toBeUndefined();
});

test('la prochaine étape est celle qui est due la première ; celles sans date viennent après', () => {
  const action = seule(
    {},
    uneFiche('1', { modalites: ['Sans date', 'Plus tard | 2027-05-01', 'Bientôt | 2026-12-05'] }),
  );
  expect(action.etapes.prochaine?.titre).toBe('Bientôt');
});

test('une décision prise dans une rencontre d’une action, mais pour une autre, est à l’autre', () => {
  const fiches = [uneFiche('1'), uneFiche('2')];
  const m = matiere({
    fiches,
    rencontres: [uneRencontre({ id: '7', ficheAction: '1' })],
    suites: [uneSuite({ id: '1', rencontre: '7', ficheAction: '2', echeance: '2026-01-01' })],
  });
  const retards = composerPlan(m, PLAN, JOUR)[0]?.actions.map((a) => a.retards.decisions.length);
  expect(retards).toEqual([0, 1]);
});

test('la fin d’une convention se dit 90 jours avant ; une convention dénoncée ou en préparation ne dit rien', () => {
  const fin = (valeurs: object) => finDeConvention(uneConvention({ echeance: '2027-02-28', ...valeurs }), JOUR);
  expect(fin({})?.passee).toBe(false);
  expect(fin({ echeance: '2027-03-01' })).toBeUndefined();
  expect(fin({ echeance: '2026-11-29' })?.passee).toBe(true);
  expect(fin({ etat: 'Dénoncée' })).toBeUndefined();
  expect(finDeConvention(uneConvention({}), JOUR)).toBeUndefined();
});
