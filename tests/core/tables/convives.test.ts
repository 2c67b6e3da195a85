import { convivesDe, coutsDe } from '../../../core/tables/convives.ts';
import { dejaVues } from '../../../core/tables/deja-vues.ts';
import { enPaires, refusDeDisposer, tablesPour } from '../../../core/tables/disposer.ts';
import { etiquettesDe } from '../../../core/tables/etiquettes.ts';
import { planGarde } from '../../../core/tables/plan-garde.ts';
import { planEnHtml } from '../../../core/tables/plan-html.ts';
import { resumer } from '../../../core/tables/resumer.ts';
import { uneParticipation, uneRencontre, uneStructure } from '../rencontres/batisseurs.ts';

const venue = (rencontre: string, structure: string, statut = 'Présent') =>
  uneParticipation({ id: `${rencontre}${structure}`, rencontre, structure, statut: statut as 'Présent' });
const jamais = () => 0;

describe('qui a déjà rencontré qui', () => {
  const participations = [
    venue('1', '10'),
    venue('1', '11'),
    venue('1', '12', 'Excusé'),
    venue('2', '10'),
    venue('2', '11'),
    venue('3', '10'),
    venue('3', '12'),
  ];

  test('deux structures présentes à la même rencontre se sont vues, autant de fois ; une absente n’a vu personne', () => {
    const vues = dejaVues({ rencontres: [], participations }, '9');
    expect(vues('10', '11')).toBe(2);
    expect(vues('11', '10')).toBe(2);
    expect(vues('11', '12')).toBe(0);
  });

  test('la rencontre que l’on prépare ne compte pas', () => {
    expect(dejaVues({ rencontres: [], participations }, '3')('10', '12')).toBe(0);
  });

  test('une table partagée compte davantage qu’une même salle, sauf dans une rencontre annulée', () => {
    const planDeTable = {
      version: 1 as const,
      convives: ['10', '11', '12', '13'].map((structure) => ({ structure, rang: 1, sur: 1 })),
      tours: [
        [
          [0, 1],
          [2, 3],
        ],
      ],
    };
    const avec = (etat: 'Tenue' | 'Annulée') =>
      dejaVues({ rencontres: [uneRencontre({ id: '4', planDeTable, etat })], participations: [] }, '9');
    expect(avec('Tenue')('12', '13')).toBeGreaterThan(1);
    expect(avec('Tenue')('10', '12')).toBe(0);
    expect(avec('Annulée')('12', '13')).toBe(0);
  });
});

test('une structure venue à trois a trois places, numérotées ; seule, elle n’a pas de numéro', () => {
  const convives = convivesDe([{ structure: '1', personnes: 3 }, { structure: '2' }]);
  const structures = new Map([
    ['1', uneStructure({ id: '1', nom: 'CAF' })],
    ['2', uneStructure({ id: '2', nom: 'Mission locale' })],
  ]);
  expect(etiquettesDe(convives, structures)).toEqual(['CAF (1)', 'CAF (2)', 'CAF (3)', 'Mission locale']);
});

test('un nom qui dirait une adresse protégée n’est pas montré à la salle', () => {
  const protegee = uneStructure({
    id: '1',
    nom: 'Refuge du Chemin vert',
    adresse: '3 chemin vert',
    adresseProtegee: true,
  });
  const [nom] = etiquettesDe(convivesDe([{ structure: '1' }]), new Map([['1', protegee]]));
  expect(nom).not.toContain('vert');
});

test('à table, la même structure coûte le plus, puis ceux qui se sont vus, puis le même secteur ou la même commune', () => {
  const fiches = new Map([
    ['1', uneStructure({ id: '1', thematiques: ['Logement'], communeInsee: '33113' })],
    ['2', uneStructure({ id: '2', thematiques: ['Logement'], communeInsee: '33113' })],
    ['3', uneStructure({ id: '3', thematiques: ['Santé'], communeInsee: '33114' })],
  ]);
  const convives = convivesDe([{ structure: '1', personnes: 2 }, { structure: '2' }, { structure: '3' }]);
  const vues = (a: string, b: string) => ([a, b].toSorted().join() === '2,3' ? 1 : 0);
  const { parPaire, combien } = coutsDe(convives, fiches, vues);
  const cout = (a: number, b: number) => parPaire[a * combien + b] ?? 0;
  expect(cout(0, 1)).toBeGreaterThan(cout(2, 3));
  expect(cout(2, 3)).toBeGreaterThan(cout(0, 2));
  expect(cout(0, 2)).toBeGreaterThan(cout(0, 3));
  expect(cout(0, 3)).toBe(0);
  expect(cout(3, 2)).toBe(cout(2, 3));
});

test.each([
  [12, { tables: 3, places: 4, tours: 3 }, undefined],
  [13, { tables: 3, places: 4, tours: 3 }, 'Il manque 1 place'],
  [2, { tables: 1, places: 4, tours: 3 }, 'au moins trois'],
  [5, { tables: 4, places: 4, tours: 1 }, 'seul à sa table'],
  [12, { tables: 3, places: Number.NaN, tours: 3 }, 'nombres entiers'],
  [12, { tables: 3, places: 4, tours: 40 }, 'Au plus'],
  [301, { tables: 40, places: 10, tours: 1 }, '300 personnes'],
] as const)('%i personnes, %j : %p', (combien, disposition, dit) => {
  const refus = refusDeDisposer(combien, disposition)?.replaceAll('\u00A0', ' ');
  if (dit === undefined) expect(refus).toBeUndefined();
  else expect(refus).toContain(dit);
});

test('à deux, personne ne reste seul : un nombre impair fait un groupe de trois', () => {
  for (let combien = 3; combien <= 41; combien += 1)
    expect(refusDeDisposer(combien, enPaires(combien, 2))).toBeUndefined();
  expect(enPaires(9, 1)).toEqual({ tables: 4, places: 3, tours: 1 });
  expect(tablesPour(13, 4)).toBe(4);
});

test('une paire ne se rencontre qu’une fois, et l’on dit pourquoi les autres se connaissaient', () => {
  const convives = convivesDe([{ structure: '1', personnes: 2 }, { structure: '2' }, { structure: '3' }]);
  const vues = (a: string, b: string) => ([a, b].toSorted().join() === '2,3' ? 2 : 0);
  const plan = [
    [
      [0, 2],
      [1, 3],
    ],
    [
      [2, 0],
      [3, 1],
    ],
    [
      [0, 1],
      [2, 3],
    ],
  ];
  const { premieres, paires, possibles, retrouvailles, parTable } = resumer(plan, convives, vues);
  expect([premieres, paires, possibles]).toEqual([2, 6, 4]);
  expect(retrouvailles.map(({ tour, pourquoi }) => [tour, pourquoi])).toEqual([
    [1, 'plan'],
    [1, 'plan'],
    [2, 'structure'],
    [2, 'passe'],
  ]);
  expect(parTable[0]?.map((t) => t.premieres)).toEqual([1, 1]);
});

test('un plan gardé assied chacun une fois par tour', () => {
  const convives = [1, 2, 3].map((rang) => ({ structure: '7', rang, sur: 3 }));
  const lire = (tours: number[][][]) => planGarde.safeParse({ version: 1, convives, tours }).success;
  expect(lire([[[0, 1, 2]], [[2], [0, 1]]])).toBe(true);
  expect(lire([[[0, 1]]])).toBe(false);
  expect(lire([[[0, 1, 1]]])).toBe(false);
  expect(lire([[[0, 1, 3]]])).toBe(false);
  expect(lire([])).toBe(false);
});

test('la page à imprimer a une feuille par tour, et rien n’y devient du HTML', () => {
  const page = planEnHtml('Logement <&>', [[[0, 1]], [[1, 0]]], ['<b>CAF</b>', 'Mission locale']);
  expect(page.match(/<section>/g)).toHaveLength(2);
  expect(page).toContain('&lt;b&gt;CAF');
  expect(page).toContain('Logement &lt;&amp;&gt;');
  expect(resumer([[[0]]], convivesDe([{ structure: '1' }]), jamais).paires).toBe(0);
});
