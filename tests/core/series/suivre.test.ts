import { type Serie, series } from '../../../core/lists/series.list.ts';
import { cadenceDe } from '../../../core/series/cadence.ts';
import { placeDansLaSerie, seancesAChanger, suivreLaSerie } from '../../../core/series/suivre.ts';
import { bati } from '../indicateurs/batisseurs.ts';
import { uneRencontre } from '../rencontres/batisseurs.ts';
import { uneRegle } from './batisseurs.ts';

const NOM = 'Café des aidants';
const uneSerie = bati<Serie>(series, () => ({
  nom: NOM,
  regle: uneRegle(),
  structures: [],
  cleCreation: 'formulaire-1',
}));
const seance = (id: string, jour: string, valeurs: Parameters<typeof uneRencontre>[0] = {}) =>
  uneRencontre({ id, serie: NOM, etat: 'À planifier', debut: `${jour}T07:30:00Z`, ...valeurs });

test('le tableau d’une série dit chaque séance : tenue, sautée et pourquoi, déplacée depuis, à créer ; tapée à la main pour ce jour-là, elle en est', () => {
  const serie = uneSerie({
    id: '7',
    seances: [
      { prevue: '2026-10-08', le: '2026-10-08' },
      { prevue: '2026-10-22', raison: 'vacances de la Toussaint' },
      { prevue: '2026-11-11', le: '2026-11-18', raison: 'jour férié' },
      { prevue: '2026-12-10', le: '2026-12-10' },
      { prevue: '2027-01-14', le: '2027-01-14' },
      { prevue: '2027-02-11', le: '2027-02-11' },
    ],
  });
  const siennes = [
    seance('1', '2026-10-08', { cleCreation: 'serie-7-2026-10-08' }),
    seance('2', '2026-11-18', { cleCreation: 'serie-7-2026-11-11' }),
    seance('3', '2026-12-11', { cleCreation: 'serie-7-2026-12-10' }),
    seance('4', '2026-09-01'),
    seance('5', '2027-02-11', { cleCreation: 'tapee-a-la-main' }),
  ];
  expect(suivreLaSerie(serie, siennes).map((s) => [s.prevue, s.le, s.rencontre?.id, s.raison, s.deplacee])).toEqual([
    ['2026-09-01', '2026-09-01', '4', undefined, false],
    ['2026-10-08', '2026-10-08', '1', undefined, false],
    ['2026-10-22', undefined, undefined, 'vacances de la Toussaint', false],
    ['2026-11-11', '2026-11-18', '2', 'jour férié', false],
    ['2026-12-10', '2026-12-11', '3', undefined, true],
    ['2027-01-14', '2027-01-14', undefined, undefined, false],
    ['2027-02-11', '2027-02-11', '5', undefined, false],
  ]);
});

test('sans règle gardée, une série est le nom que des rencontres partagent', () => {
  const siennes = [seance('2', '2026-11-12'), seance('1', '2026-10-08')];
  expect(suivreLaSerie(undefined, siennes).map(({ rencontre }) => rencontre?.id)).toEqual(['1', '2']);
});

test('la précédente et la suivante sont celles qui se tiennent', () => {
  const [un, deux, trois, autre] = [
    seance('1', '2026-10-08'),
    seance('2', '2026-11-12', { etat: 'Annulée' }),
    seance('3', '2026-12-10'),
    seance('9', '2026-11-01', { serie: 'Autre' }),
  ];
  const toutes = [trois, autre, deux, un];
  expect(placeDansLaSerie(un, toutes)).toMatchObject({ rang: 1, total: 2, precedente: undefined, suivante: trois });
  expect(placeDansLaSerie(deux, toutes)).toMatchObject({ rang: 2, total: 3, precedente: un, suivante: trois });
  expect(placeDansLaSerie(uneRencontre(), toutes)).toBeUndefined();
});

test('un changement atteint celle-ci et les suivantes, ou toutes, sauf celles qui ont eu lieu ou sont annulées', () => {
  const [un, deux, trois, quatre] = [
    seance('1', '2026-10-08', { etat: 'Tenue' }),
    seance('2', '2026-11-12', { etat: 'Planifiée' }),
    seance('3', '2026-12-10', { etat: 'Annulée' }),
    seance('4', '2027-01-14'),
  ];
  const toutes = [un, deux, trois, quatre];
  const ids = (depuis: typeof un, portee: 'suivantes' | 'toutes') =>
    seancesAChanger(depuis, toutes, portee).map(({ id }) => id);
  expect([ids(deux, 'suivantes'), ids(quatre, 'suivantes'), ids(quatre, 'toutes')]).toEqual([
    ['2', '4'],
    ['4'],
    ['2', '4'],
  ]);
});

test('la cadence : annoncées, tenues, annulées et non dites, jusqu’à maintenant', () => {
  const seances = [
    seance('1', '2026-10-08', { etat: 'Tenue' }),
    seance('2', '2026-11-12', { etat: 'Annulée' }),
    seance('3', '2026-11-19', { etat: 'Planifiée' }),
    seance('4', '2026-12-10', { etat: 'Planifiée' }),
    seance('5', '2026-10-22', { etat: 'Brouillon' }),
  ];
  expect(cadenceDe(seances, '2026-11-24T09:00:00Z')).toEqual({
    annoncees: 3,
    tenues: 1,
    annulees: 1,
    inconnues: 1,
  });
});
