import { comparerActions } from '../../../core/plan/comparer-actions.ts';
import { composerAction } from '../../../core/plan/composer-plan.ts';
import { uneLigne } from '../budget/batisseurs.ts';
import { uneFicheAction, uneRencontre } from '../indicateurs/batisseurs.ts';

const MATIERE = {
  fiches: [],
  rencontres: [uneRencontre({ ficheAction: '4', etat: 'Tenue' }), uneRencontre({ ficheAction: '4', etat: 'Annulée' })],
  suites: [],
  conventions: [],
  indicateurs: new Map(),
};
const enAction = (fiche: ReturnType<typeof uneFicheAction>) => composerAction(fiche, MATIERE, '2026-11-24');
const DEUX = [
  uneFicheAction({ id: '4', enjeu: 'Se connaître', porteuses: ['12'], modalites: ['Écrire | 2026-01-31', 'Dire'] }),
  uneFicheAction({ id: '5', finalite: 'Rejoindre', publics: ['Familles', 'Jeunes'] }),
].map(enAction);
const rangees = new Map(
  comparerActions(DEUX, {
    budget: [uneLigne({ ficheAction: '4', accorde: 100.5 })],
    nommer: (id) => `Structure ${id}`,
  }).map(({ libelle, valeurs }) => [libelle, valeurs.map((v) => v.replace(/[\u00A0\u202F]/g, ' '))]),
);

test('deux actions se lisent côte à côte : où elles en sont, puis ce qui en est écrit', () => {
  expect(rangees.get('Portée par')).toEqual(['Structure 12', '']);
  expect(rangees.get('Étapes')?.[0]).toBe('0 étape faite sur 2\nProchaine : Écrire, pour le 31 janvier 2026');
  expect(rangees.get('En retard')).toEqual(['1 chose', '0 chose']);
  expect(rangees.get('Rencontres tenues')).toEqual(['1', '0']);
  expect(rangees.get('Budget')).toEqual(['100,50 € accordés', '']);
  expect(rangees.get('Enjeu')).toEqual(['Se connaître', '']);
  expect(rangees.get('Publics')).toEqual(['', 'Familles\nJeunes']);
});

test('ce que ni l’une ni l’autre ne dit n’est pas montré', () => {
  expect([...rangees.keys()]).not.toContain('Diagnostic initial');
  expect([...rangees.keys()]).not.toContain('Conventions');
});
