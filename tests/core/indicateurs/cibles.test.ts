import { avancementDe } from '../../../core/indicateurs/avancement.ts';
import { calculerSynthese } from '../../../core/indicateurs/calculer-synthese.ts';
import { archiverIndicateur, changerIndicateur } from '../../../core/indicateurs/changer-indicateur.ts';
import { ciblesDe, reperesDuMois } from '../../../core/indicateurs/cibles.ts';
import { direCible, direReperes } from '../../../core/indicateurs/dire-mesure.ts';
import { uneDiffusion, unIndicateur } from './batisseurs.ts';
import { entrees, ligne } from './entrees.ts';

const DATEES = [
  { valeur: 30, pour: '2027-12-31' },
  { valeur: 20, pour: '2026-12-31' },
];
const maintenant = '2026-04-01T06:00:00Z';

test('une cible seule d’une ligne ancienne se lit comme une cible datée', () => {
  expect(ciblesDe(unIndicateur({ cible: 6, echeanceCible: '2027-12-31' }))).toEqual([
    { valeur: 6, pour: '2027-12-31' },
  ]);
  expect(ciblesDe(unIndicateur({}))).toEqual([]);
});

test.each([
  ['2026-03', 20],
  ['2026-12', 20],
  ['2027-01', 30],
  ['2029-01', 30],
])('en %s, la cible est la première dont la date n’est pas passée, sinon la dernière : %d', (mois, cible) => {
  expect(reperesDuMois(unIndicateur({ cibles: DATEES }), mois).cible).toBe(cible);
});

test('une cible due au milieu d’un mois est jugée ce mois-là, valeur saisie comprise', () => {
  const cibles = [
    { valeur: 20, pour: '2026-06-15' },
    { valeur: 30, pour: '2027-06-15' },
  ];
  const juger = (mois: string, valeur: number) => {
    const { cible, cibleHaute, echeanceCible, depart } = reperesDuMois(unIndicateur({ cibles }), mois);
    const repere = { calcul: 'saisie', ...depart, cible, cibleHaute, echeanceCible } as const;
    return avancementDe(repere, { valeur, masquee: false }, mois);
  };
  expect(juger('2026-05', 12)).toBeUndefined();
  expect(juger('2026-06', 12)).toEqual({ etat: 'en-retard', attendu: 20 });
  expect(juger('2026-06', 20)).toEqual({ etat: 'atteint' });
  expect(juger('2026-07', 20)).toBeUndefined();
});

test('le chemin vers une cible part de la précédente, sauf si elle n’est pas sur le chemin', () => {
  const i = unIndicateur({ cibles: DATEES, valeurOrigine: 10, dateOrigine: '2025-12-31' });
  expect(reperesDuMois(i, '2027-06').depart).toEqual({ valeurOrigine: 20, dateOrigine: '2026-12-31' });
  const moins = unIndicateur({
    cibles: [
      { valeur: 30, pour: '2026-12-31' },
      { valeur: 20, pour: '2027-12-31' },
    ],
    valeurOrigine: 10,
    dateOrigine: '2025-12-31',
  });
  expect(reperesDuMois(moins, '2027-06').depart.valeurOrigine).toBe(10);
});

test('une fourchette se dit, et s’atteint par son bas en montant, par son haut en descendant', () => {
  const l = ligne(
    { diffusions: [uneDiffusion({ diffuseeLe: '2026-03-02', exemplaires: 70 })] },
    { calcul: 'diffusions', cibles: [{ valeur: 70, haute: 80, pour: '2026-12-31' }] },
  );
  expect(l).toMatchObject({ cible: 70, cibleHaute: 80, avancement: { etat: 'atteint' } });
  expect([direCible(l), direReperes(l)]).toEqual(['70 à 80', 'cible 70 à 80 (2026)']);
  const descendre = (valeur: number) =>
    avancementDe(
      {
        calcul: 'saisie',
        valeurOrigine: 120,
        dateOrigine: undefined,
        cible: 70,
        cibleHaute: 80,
        echeanceCible: '2026-03-31',
      },
      { valeur, masquee: false },
      '2026-03',
    )?.etat;
  expect([descendre(81), descendre(80), descendre(60)]).toEqual(['en-retard', 'atteint', 'atteint']);
});

test('les cibles datées remplacent la cible seule, et l’histoire garde les deux', () => {
  const i = unIndicateur({ cible: 6, echeanceCible: '2027-12-31' });
  const { patch, champsChanges } = changerIndicateur(i, { cibles: DATEES }, { maintenant });
  expect(champsChanges).toEqual(['cibles']);
  expect(patch).toMatchObject({ cible: undefined, echeanceCible: undefined, cibles: [{ valeur: 20 }, { valeur: 30 }] });
  expect(patch.provenance).toMatchObject([
    {
      champ: 'cibles',
      par: 'coordination',
      avant: ['6 au 2027-12-31'],
      apres: ['20 au 2026-12-31', '30 au 2027-12-31'],
    },
  ]);
  expect(changerIndicateur({ ...i, ...patch }, { cibles: DATEES.toReversed() }, { maintenant }).patch).toEqual({});
});

test('redire la cible seule d’une ligne ancienne ne change rien', () => {
  const i = unIndicateur({ cible: 6, echeanceCible: '2027-12-31' });
  expect(changerIndicateur(i, { cibles: [{ valeur: 6, pour: '2027-12-31' }] }, { maintenant }).champsChanges).toEqual(
    [],
  );
});

test('un champ vidé l’est, un champ tu reste', () => {
  const i = unIndicateur({ unite: 'jeunes', responsable: 'PMI', valeurOrigine: 3 });
  const { patch } = changerIndicateur(i, { unite: '', valeurOrigine: null }, { maintenant });
  expect(patch).toMatchObject({ unite: undefined, valeurOrigine: undefined });
  expect('responsable' in patch).toBe(false);
});

test('un indicateur archivé ne paraît plus à partir de ce mois ; les mois d’avant le montrent', () => {
  const archive = {
    ...unIndicateur({}),
    ...archiverIndicateur(unIndicateur({}), true, { maintenant, jour: '2026-03-20' }),
  };
  const paraitEn = (mois: string) =>
    calculerSynthese({ ...entrees({ indicateurs: [archive] }), mois }).actions.length > 0;
  expect([paraitEn('2026-02'), paraitEn('2026-03'), paraitEn('2026-04')]).toEqual([true, false, false]);
  expect(archiverIndicateur(archive, true, { maintenant, jour: '2026-04-02' })).toBeUndefined();
  expect(archiverIndicateur(archive, false, { maintenant, jour: '2026-04-02' })?.archiveLe).toBeUndefined();
});
