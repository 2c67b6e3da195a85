import { assembler } from '../../../core/indicateurs/operations.ts';
import type { Comptage } from '../../../core/lists/comptages.list.ts';
import { ouvrirTerritoire } from '../../../core/territoire/territoire.ts';
import { direCeQuiNEstPasDemande, direPeriode, direQuiManque } from '../../../core/ventilations/dire.ts';
import { moisDeLaPeriode, periodesCloses, trimestreAvant } from '../../../core/ventilations/periodes.ts';
import { premierMoisCompte, ventiler } from '../../../core/ventilations/ventiler.ts';
import { unComptage, uneParticipation, uneRencontre, uneStructure } from '../indicateurs/batisseurs.ts';

const commune = (insee: string, nom: string, population: number) => ({
  nom,
  insee,
  millesime: 2026,
  departement: '99',
  region: '99',
  epci: undefined,
  nomEpci: undefined,
  epciEntier: false,
  codesPostaux: [],
  population,
  zoneScolaire: 'A' as const,
  contour: undefined,
});
const TERRITOIRE = ouvrirTerritoire([
  commune('99001', 'Amont', 1000),
  commune('99002', 'Aval', 4000),
  commune('99003', 'Rive', 500),
]);
type Vu = Partial<Omit<Comptage, 'id' | 'eTag' | 'creeLe' | 'modifieLe'>>;

/** Rencontres of these days, each with the people counted there. */
function operations(seances: readonly (readonly [string, readonly Vu[]])[], maintenant = '2026-12-15T09:00:00Z') {
  return assembler(
    {
      rencontres: seances.map(([jour], i) => uneRencontre({ id: String(i + 1), debut: `${jour}T09:00:00Z` })),
      comptages: seances.flatMap(([, comptes], i) =>
        comptes.map((c, k) => unComptage({ id: `${i}${k}`, rencontre: String(i + 1), source: 'Porte', ...c })),
      ),
      participations: [uneParticipation({ id: '1', rencontre: '1', structure: '1' })],
      structures: [
        uneStructure({ id: '1', type: 'Association' }),
        uneStructure({ id: '2', type: 'Association' }),
        uneStructure({ id: '3', type: 'Santé' }),
      ],
      misesEnLien: [],
      diffusions: [],
      besoins: [],
      sollicitations: [],
      sondages: [],
      votes: [],
      evaluations: [],
      suites: [],
      maintenant,
    },
    5,
  );
}
const voir = (seances: Parameters<typeof operations>[0], periode = '2026-T2') =>
  ventiler({
    operations: operations(seances),
    territoire: TERRITOIRE,
    periode,
    situationsEloignees: ['Sans emploi', 'Aidant'],
  });
const lignes = (v: ReturnType<typeof voir>, dimension: string) =>
  v.parties.find((p) => p.dimension === dimension)?.lignes.map((l) => [l.libelle, l.nombre.valeur ?? '?', l.pourMille]);

test('qui est venu, pour mille habitants de sa commune et du territoire', () => {
  const v = voir([
    [
      '2026-04-10',
      [
        { communeInsee: '99001', nombre: 20 },
        { communeInsee: '99002', nombre: 8 },
      ],
    ],
    ['2026-06-10', [{ communeInsee: '99002', nombre: 6 }]],
  ]);
  expect(lignes(v, 'commune')).toEqual([
    ['Amont', 20, 20],
    ['Aval', 14, 3.5],
    ['Rive', 0, 0],
    ['Une autre commune', 0, undefined],
    ['Non précisé', 0, undefined],
  ]);
  expect(v).toMatchObject({ total: { valeur: 34 }, pourMille: 6.2, population: { habitants: 5500, millesime: 2026 } });
  expect(v.structures.types).toEqual([
    { type: 'Association', venues: 1, annuaire: 2 },
    { type: 'Santé', venues: 0, annuaire: 1 },
  ]);
});

test('le papier tient lieu de la porte, et un comptage de moins de cinq n’entre dans rien', () => {
  const v = voir([
    [
      '2026-04-10',
      [
        { source: 'Porte', trancheAge: '11-17 ans', nombre: 30 },
        { source: 'Papier', trancheAge: '18-25 ans', nombre: 12 },
      ],
    ],
    ['2026-05-10', [{ trancheAge: '0-10 ans', nombre: 4 }]],
  ]);
  expect(v.total.valeur).toBe(12);
  expect(v.rencontres).toEqual({ tenues: 2, comptees: 2, petites: 1 });
  expect(lignes(v, 'age')?.filter(([, n]) => n !== 0)).toEqual([['18-25 ans', 12, undefined]]);
});

test('qui manque se dit, avec le dernier trimestre où il en est venu ; ce que personne n’a dit n’est pas une absence', () => {
  const v = voir([
    [
      '2025-12-10',
      [
        { sexe: 'Homme', communeInsee: '99002', nombre: 6 },
        { sexe: 'Femme', nombre: 9 },
      ],
    ],
    ['2026-05-10', [{ sexe: 'Femme', communeInsee: '99001', nombre: 12 }]],
  ]);
  const dit = direQuiManque(v)
    .join(' ')
    .replaceAll(/[\u00A0\u202F]/g, ' ');
  expect(dit).toContain('Aucun homme compté depuis le 4e trimestre 2025.');
  expect(dit).not.toContain('femme');
  expect(dit).toContain('2 communes sur 3 dont personne n’a été compté au 2e trimestre 2026.');
  expect(dit).toContain('Jamais jointe : Rive.');
  expect(dit).toContain('Plus personne : Aval (depuis le 4e trimestre 2025).');
  expect(direCeQuiNEstPasDemande(v.parties)).toMatch(/l’âge, la situation ni si c’était une première venue/);
});

test('une situation écrite autrement ne paraît jamais telle quelle', () => {
  const v = voir([
    [
      '2026-05-10',
      [
        { situation: 'Mme Untel, sans EMPLOI', nombre: 9 },
        { situation: ' sans emploi', nombre: 7 },
      ],
    ],
  ]);
  expect(lignes(v, 'situation')?.filter(([, n]) => n !== 0)).toEqual([
    ['Sans emploi', 7, undefined],
    ['Une autre situation', 9, undefined],
  ]);
  expect(JSON.stringify(v)).not.toContain('Untel');
  expect(v.eloignes).toMatchObject({ nombre: { valeur: 7 }, pourMille: 1.3 });
});

test('une année close se dit avec ses trimestres, sans rendre ce qu’ils ont tu', () => {
  const seances = [
    [
      '2026-02-10',
      [
        { sexe: 'Homme', nombre: 3 },
        { sexe: 'Femme', nombre: 30 },
      ],
    ],
    [
      '2026-05-10',
      [
        { sexe: 'Homme', nombre: 12 },
        { sexe: 'Femme', nombre: 30 },
      ],
    ],
    [
      '2026-08-10',
      [
        { sexe: 'Homme', nombre: 11 },
        { sexe: 'Femme', nombre: 30 },
      ],
    ],
  ] as const;
  const dits = ['2026-T1', '2026-T2', '2026-T3', '2026-T4', '2026'].map((p) => lignes(voir(seances, p), 'sexe'));
  expect(dits[0]?.slice(0, 2).map(([, n]) => n)).toEqual(['?', '?']);
  expect(dits[1]?.slice(0, 2).map(([, n]) => n)).toEqual([30, 12]);
  // 26 of the year less 23 of two quarters would be the three of the first.
  expect(dits[4]?.slice(0, 2).map(([, n]) => n)).toEqual(['?', '?']);
  // What the quarters show can be added up by anyone.
  const annee = voir(seances, '2026').parties.find((p) => p.dimension === 'sexe');
  expect(annee?.lignes.slice(0, 2).map((l) => l.auMoins)).toEqual([60, 23]);
});

test('communes et âges se croisent pour une année où assez de monde est venu', () => {
  const foule = (jour: string) =>
    [
      jour,
      ['0-10 ans', '11-17 ans', '26-59 ans'].flatMap((trancheAge, a) =>
        ['99001', '99002', '99003'].map((communeInsee, c) => ({
          trancheAge: trancheAge as Comptage['trancheAge'],
          communeInsee,
          nombre: 10 + 3 * a + c,
        })),
      ),
    ] as const;
  const annee = voir([foule('2026-02-10'), foule('2026-05-10'), foule('2026-08-10'), foule('2026-11-10')], '2026');
  expect(annee.croisement?.nombres[0]?.slice(0, 2).map((m) => m.valeur)).toEqual([40, 52]);
  expect(voir([foule('2026-05-10')]).croisement).toBeUndefined();
});

test('ne paraît que ce qui est clos : ni le trimestre en cours, ni celui dont le dernier mois n’est pas arrêté', () => {
  const cadence = { jour: 5, heure: 8 };
  const premier = premierMoisCompte(operations([['2025-11-10', [{ nombre: 9 }]]]));
  expect(premier).toBe('2025-11');
  expect(periodesCloses('2026-07-02T09:00:00Z', premier, cadence)).toEqual(['2026-T1', '2025', '2025-T4']);
  expect(periodesCloses('2026-07-05T09:00:00Z', premier, cadence)[0]).toBe('2026-T2');
  expect(periodesCloses('2026-07-05T09:00:00Z', undefined, cadence)).toEqual([]);
  expect(moisDeLaPeriode('2026-T4')).toEqual({ de: '2026-10', a: '2026-12' });
  expect(moisDeLaPeriode('2026')).toEqual({ de: '2026-01', a: '2026-12' });
  expect(trimestreAvant('2026-T1')).toBe('2025-T4');
  expect(['2026-T1', '2026-T2', '2026'].map(direPeriode)).toEqual([
    '1er trimestre 2026',
    '2e trimestre 2026',
    'année 2026',
  ]);
});
