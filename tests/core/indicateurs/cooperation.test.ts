import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import type { Sondage } from '../../../core/lists/sondages.list.ts';
import { kilometresEntre } from '../../../core/territoire/distances.ts';
import { villesCentres } from '../../../core/territoire/villes-centres.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { unPoint } from '../rencontres/batisseurs.ts';
import { uneMiseEnLien, uneParticipation, uneRencontre, uneStructure, uneSuite } from './batisseurs.ts';
import { ligne } from './entrees.ts';

const { communes } = LATITUDE_NORD_GIRONDE;
const [a, b, c] = communes;
const [A, B, C] = [a?.insee ?? '', b?.insee ?? '', c?.insee ?? ''];

/** Participations of a rencontre, each structure as it is said. */
const venues = (rencontre: string, dites: Readonly<Record<string, Parameters<typeof uneParticipation>[0]>>) =>
  Object.entries(dites).map(([structure, valeurs]) =>
    uneParticipation({
      id: `${rencontre}${structure}`,
      cle: `${rencontre}-${structure}`,
      rencontre,
      structure,
      ...valeurs,
    }),
  );

const LA = { statut: 'Présent' } as const;
const NOYAU = { statut: 'Présent', role: 'Noyau' } as const;
const AILLEURS = { statut: 'Excusé' } as const;

test('les jours ouvrés d’un sondage sont une médiane : un sondage qui traîne ne cache pas les autres', () => {
  const sondage = (id: string, lanceLe: string) =>
    ({ id, rencontre: id, etat: 'Clos', lanceLe, creneaux: [], creneauRetenu: 'c1' }) as unknown as Sondage;
  const rencontres = ['1', '2', '3'].map((id) => uneRencontre({ id, planifieeLe: '2026-03-02T09:00:00Z' }));
  const sondages = [
    // Friday to Monday, a week, and two months of which 42 days are worked.
    sondage('1', '2026-02-27T09:00:00Z'),
    sondage('2', '2026-02-23T09:00:00Z'),
    sondage('3', '2026-01-02T09:00:00Z'),
  ];
  expect(ligne({ rencontres, sondages }, { calcul: 'jours-ouvres-de-sondage' }).mois).toEqual({
    valeur: 5,
    masquee: false,
    denominateur: 3,
  });
});

test('les rencontres greffées se rapportent à celles que l’on a voulues', () => {
  const greffee = uneRencontre({ id: '7', etat: 'Annulée', greffeeSur: '1', greffeeLe: '2026-03-10T09:00:00Z' });
  const rencontres = [
    uneRencontre({ id: '1' }),
    uneRencontre({ id: '2', etat: 'Planifiée' }),
    uneRencontre({ id: '3' }),
  ];
  const l = ligne({ rencontres: [...rencontres, greffee] }, { calcul: 'part-de-rencontres-greffees' });
  expect(l.mois).toEqual({ valeur: 25, masquee: false, denominateur: 4 });
});

test('annulée puis reprise, une rencontre compte une fois comme prévue, dès que la reprise est planifiée', () => {
  const annulee = uneRencontre({ id: '2', etat: 'Annulée' });
  const tenues = (reprise: object) =>
    ligne(
      { rencontres: [uneRencontre({ id: '1' }), annulee, uneRencontre({ id: '3', reprend: '2', ...reprise })] },
      { calcul: 'rencontres-tenues' },
    ).mois;
  expect(tenues({})).toEqual({ valeur: 2, masquee: false, denominateur: 2 });
  expect(tenues({ etat: 'Planifiée' })).toEqual({ valeur: 1, masquee: false, denominateur: 2 });
  expect(tenues({ etat: 'À planifier', debut: undefined })).toEqual({ valeur: 1, masquee: false, denominateur: 2 });
  expect(tenues({ etat: 'Annulée' })).toEqual({ valeur: 1, masquee: false, denominateur: 3 });
});

describe('où l’on se réunit', () => {
  const en = (id: string, communeInsee: string | undefined, valeurs = {}) =>
    uneRencontre({ id, communeInsee, ...valeurs });

  test('une commune compte si elle a accueilli dans les douze mois, jamais une rencontre à distance', () => {
    const rencontres = [
      en('1', A),
      en('2', A),
      en('3', B, { debut: '2025-05-12T08:00:00Z' }),
      en('4', C, { debut: '2025-03-12T08:00:00Z' }),
      en('5', C, { modalite: 'À distance' }),
      en('6', undefined),
    ];
    expect(ligne({ rencontres, communes }, { calcul: 'communes-accueillantes-en-un-an' }).mois).toEqual({
      valeur: 2,
      masquee: false,
      denominateur: 12,
      couverture: { connus: 3, total: 4 },
    });
  });

  test('la commune qui attend le plus se lit à la fin de la période, et depuis la première rencontre si elle n’a jamais accueilli', () => {
    const partout = communes.map(({ insee }, i) => en(String(i + 1), insee, { debut: '2026-03-01T08:00:00Z' }));
    const ancienne = en('20', B, { debut: '2025-03-31T08:00:00Z' });
    const sansB = partout.filter((r) => r.communeInsee !== B);
    const calcul = 'attente-d-accueil';
    const toutes = { connus: 12, total: 12 };
    expect(ligne({ rencontres: partout, communes }, { calcul }).mois).toEqual({
      valeur: 1,
      masquee: false,
      couverture: toutes,
    });
    expect(ligne({ rencontres: [...sansB, ancienne], communes }, { calcul }).mois).toEqual({
      valeur: 12,
      masquee: false,
      couverture: toutes,
    });
    expect(ligne({ rencontres: sansB, communes }, { calcul }).mois).toEqual({
      valeur: 1,
      masquee: false,
      couverture: { connus: 11, total: 12 },
      raison: `${b?.nom} : jamais, depuis la première rencontre tenue.`,
    });
    // What came after says nothing of then.
    const apres = en('21', B, { debut: '2026-03-31T08:00:00Z' });
    expect(ligne({ rencontres: [...sansB, ancienne, apres], communes, mois: '2026-02' }, { calcul }).mois.valeur).toBe(
      11,
    );
  });

  test('le trajet est celui des structures invitées ; une adresse protégée reste inconnue', () => {
    const structures = [
      uneStructure({ id: '1', communeInsee: A }),
      uneStructure({ id: '2', communeInsee: B }),
      uneStructure({ id: '3', communeInsee: C }),
      uneStructure({ id: '4', communeInsee: C, adresseProtegee: true }),
      uneStructure({ id: '5' }),
    ];
    const participations = venues('1', { 1: LA, 2: AILLEURS, 3: LA, 4: LA, 5: LA, 6: { ...LA, sansInvitation: true } });
    const km = (x: typeof a, y: typeof a) =>
      x === undefined || y === undefined ? Number.NaN : Math.round(10 * (kilometresEntre(x, y) ?? 0)) / 10;
    const [milieu = 0, loin = 0] = [km(a, b), km(a, c)].toSorted((x, y) => x - y);
    const mesure = ligne(
      { rencontres: [en('1', A)], participations, structures, communes },
      { calcul: 'trajet-median' },
    ).mois;
    expect(mesure).toEqual({
      valeur: milieu,
      masquee: false,
      couverture: { connus: 3, total: 5 },
      raison: `Le plus long : ${String(loin).replace('.', ',')} km.`,
    });
    const protegee = structures.filter(({ id }) => id === '4');
    expect(
      ligne(
        { rencontres: [en('1', A)], participations: venues('1', { 4: LA }), structures: protegee, communes },
        { calcul: 'trajet-median' },
      ).mois,
    ).toMatchObject({
      raison: expect.stringMatching(/Aucun trajet connu/) as unknown,
      couverture: { connus: 0, total: 1 },
    });
  });

  test('hors des villes-centres : la règle est celle de l’INSEE, par intercommunalité', () => {
    const de = (populations: readonly number[]) =>
      communes.slice(0, populations.length).map((x, i) => ({ ...x, population: populations[i] ?? 0 }));
    expect([...villesCentres(de([900, 100, 700]))]).toEqual([A]);
    expect([...villesCentres(de([900, 400, 500]))]).toEqual([A, C]);
    expect([...villesCentres(de([901, 500, 400]))]).toEqual([A]);
    const rencontres = [en('1', A), en('2', B), en('3', B), en('4', C), en('5', '99999')];
    expect(ligne({ rencontres, communes: de([900, 100, 700]) }, { calcul: 'part-hors-villes-centres' }).mois).toEqual({
      valeur: 75,
      masquee: false,
      denominateur: 4,
      couverture: { connus: 4, total: 5 },
    });
  });
});

describe('qui se rencontre pour la première fois', () => {
  const convives = ['1', '2', '3', '4'].map((structure) => ({ structure, rang: 1, sur: 1 }));
  const planDeTable = {
    version: 1,
    convives,
    tours: [
      [
        [0, 1],
        [2, 3],
      ],
      [
        [0, 2],
        [1, 3],
      ],
    ],
  } as const;
  const passee = uneRencontre({ id: '1', debut: '2026-02-05T08:00:00Z' });
  const laVeille = uneRencontre({
    id: '2',
    debut: '2026-03-05T08:00:00Z',
    planDeTable: structuredClone(planDeTable) as never,
  });
  const toutes = { 1: LA, 2: LA, 3: LA, 4: LA };

  test('les premières rencontres à table sont celles que le plan montre, d’après ce qui s’est passé avant lui', () => {
    const suivante = uneRencontre({ id: '3', debut: '2026-03-20T08:00:00Z' });
    const participations = [...venues('1', { 1: LA, 2: LA }), ...venues('2', toutes), ...venues('3', toutes)];
    const l = ligne(
      { rencontres: [suivante, laVeille, passee], participations },
      { calcul: 'premieres-rencontres-a-table' },
    );
    expect(l.mois).toEqual({ valeur: 75, masquee: false, denominateur: 4, couverture: { connus: 1, total: 2 } });
  });

  test('un lien naît s’il se revoit ou se met en lien dans les trente jours, et ne se compte qu’ensuite', () => {
    const participations = [...venues('1', { 1: LA, 2: LA }), ...venues('2', toutes), ...venues('4', { 1: LA, 3: LA })];
    const revue = (debut: string) => uneRencontre({ id: '4', debut });
    const lien = (faiteLe: string, etat: 'Envoyée' | 'Refusée' = 'Envoyée') =>
      uneMiseEnLien({ demandeur: '4', destinataire: '2', faiteLe, etat });
    const lire = (maintenant: string, debut: string, misesEnLien: readonly ReturnType<typeof lien>[]) =>
      ligne(
        { mois: '2026-04', rencontres: [passee, laVeille, revue(debut)], participations, misesEnLien, maintenant },
        { calcul: 'liens-a-trente-jours' },
      ).mois;
    const tard = '2026-05-10T08:00:00Z';
    // At table: 1–2 had met before; 3–4, 1–3, 2–4 had not.
    expect(lire(tard, '2026-04-03T08:00:00Z', [lien('2026-04-04')])).toEqual({
      valeur: 2,
      masquee: false,
      denominateur: 3,
      couverture: { connus: 1, total: 1 },
    });
    expect(lire(tard, '2026-04-05T08:00:00Z', [lien('2026-04-05')]).valeur).toBe(0);
    expect(lire(tard, '2026-04-03T08:00:00Z', [lien('2026-03-10', 'Refusée')]).valeur).toBe(1);
    expect(lire('2026-04-03T08:00:00Z', '2026-04-02T08:00:00Z', [])).toMatchObject({
      raison: expect.stringMatching(/dont les trente jours s’achèvent dans cette période/) as unknown,
      couverture: { connus: 0, total: 1 },
    });
  });

  test('un mois établi ne change plus : chaque première rencontre compte une fois, dans le mois où ses trente jours s’achèvent', () => {
    const rencontres = [
      uneRencontre({ id: '1', debut: '2026-01-31T08:00:00Z' }),
      uneRencontre({ id: '2', debut: '2026-02-20T08:00:00Z' }),
      uneRencontre({ id: '3', debut: '2026-03-20T08:00:00Z' }),
    ];
    const participations = [
      ...venues('1', { 1: LA, 2: LA }),
      ...venues('2', { 2: LA, 3: LA }),
      ...venues('3', { 3: LA, 4: LA }),
    ];
    const lire = (mois: string, maintenant: string) =>
      ligne({ mois, rencontres, participations, maintenant }, { calcul: 'liens-a-trente-jours' });
    const etabli = lire('2026-03', '2026-04-05T06:00:00Z');
    expect(etabli.mois).toEqual({ valeur: 0, masquee: false, denominateur: 2, couverture: { connus: 2, total: 2 } });
    expect(lire('2026-03', '2026-09-01T06:00:00Z')).toEqual(etabli);
    expect(lire('2026-04', '2026-05-05T06:00:00Z')).toMatchObject({
      mois: { denominateur: 1 },
      annee: { denominateur: 3 },
    });
    expect(lire('2026-02', '2026-03-05T06:00:00Z').mois.valeur).toBeUndefined();
  });

  test('sans plan de table, c’est la salle qui compte', () => {
    const salle = uneRencontre({ id: '2', debut: '2026-03-05T08:00:00Z' });
    const participations = [...venues('1', { 1: LA, 2: LA }), ...venues('2', { ...toutes, 5: AILLEURS })];
    const l = ligne(
      { mois: '2026-04', rencontres: [passee, salle], participations, maintenant: '2026-05-10T08:00:00Z' },
      { calcul: 'liens-a-trente-jours' },
    );
    expect(l.mois).toMatchObject({ valeur: 0, denominateur: 5 });
  });
});

describe('d’où viennent les points, et ce que deviennent les décisions', () => {
  const point = (source: string, id?: string) => ({
    titre: source,
    type: 'Échange',
    source,
    origine: 'x',
    debut: 0,
    duree: 10,
    ...(id === undefined ? {} : { reference: { liste: 'PointsOrdreDuJour', id } }),
  });
  const ordreDuJour = {
    version: 1,
    etabliLe: '2026-03-01T08:00:00Z',
    dureeMinutes: 120,
    points: [
      point('ouverture'),
      point('point-propose', '1'),
      point('point-propose', '2'),
      point('point-propose', '3'),
      point('point-propose', '99'),
      point('decision-non-faite'),
      point('ajoute'),
      point('thematique'),
      point('cloture'),
    ],
    ecartes: [],
  };

  test.each([
    ['points-venus-d-ailleurs', 40],
    ['points-des-partenaires', 20],
  ] as const)('%s : une structure qui co-organise n’est pas d’ailleurs, le cadre n’est d’aucune', (calcul, valeur) => {
    const rencontres = [
      uneRencontre({ id: '1', ordreDuJour: ordreDuJour as never }),
      uneRencontre({ id: '2', etat: 'Planifiée' }),
      uneRencontre({ id: '3', etat: 'Annulée', ordreDuJour: ordreDuJour as never }),
    ];
    const participations = venues('1', { 1: LA, 2: { ...LA, coorganise: true } });
    const points = [unPoint({ id: '1', structure: '1' }), unPoint({ id: '2', structure: '2' }), unPoint({ id: '3' })];
    expect(ligne({ rencontres, participations, points }, { calcul }).mois).toEqual({
      valeur,
      masquee: false,
      denominateur: 5,
      couverture: { connus: 1, total: 2 },
    });
  });

  test('une décision est à temps jusqu’à son échéance ; abandonnée, annulée ou à venir, elle n’est pas due', () => {
    const due = (id: string, valeurs: Parameters<typeof uneSuite>[0]) =>
      uneSuite({ id, echeance: '2026-03-15', ...valeurs });
    const suites = [
      due('1', { etat: 'Faite', faiteLe: '2026-03-15' }),
      due('2', { etat: 'Faite', faiteLe: '2026-03-16' }),
      due('3', { etat: 'En cours' }),
      due('4', { etat: 'Faite' }),
      due('5', { etat: 'Abandonnée' }),
      due('6', { etat: 'À faire', echeance: '2026-04-01' }),
      due('7', { etat: 'À faire', rencontre: '9' }),
      due('8', { etat: 'Faite', faiteLe: '2026-03-01', thematique: 'Logement' }),
    ];
    const rencontres = [uneRencontre({ id: '1' }), uneRencontre({ id: '9', etat: 'Annulée' })];
    const calcul = 'decisions-a-temps';
    expect(ligne({ rencontres, suites }, { calcul }).mois).toEqual({
      valeur: 50,
      masquee: false,
      denominateur: 4,
      couverture: { connus: 4, total: 5 },
    });
    expect(ligne({ rencontres, suites }, { calcul, thematiques: ['Logement'] }).mois.valeur).toBe(100);
    expect(ligne({ rencontres, suites, mois: '2026-04' }, { calcul }).mois.valeur).toBeUndefined();
  });
});

test('qui suit une thématique se lit le jour même : le mois en cours et le dernier fini le disent, les autres non', () => {
  const themes = [
    { thematique: 'Logement', binomeActif: true, fragile: false },
    { thematique: 'Parentalité', binomeActif: false, fragile: true },
    { thematique: 'Santé', binomeActif: false, fragile: true },
  ];
  const lue = ligne({ themes }, { calcul: 'themes-a-binome' });
  expect(lue.mois).toEqual({ valeur: 1, masquee: false, denominateur: 3 });
  expect(lue.serie.at(-2)?.mesure.raison).toMatch(/ne se relit pas/);
  expect(ligne({ themes }, { calcul: 'themes-fragiles', thematiques: ['Santé', 'Logement'] }).mois).toEqual({
    valeur: 1,
    masquee: false,
    denominateur: 2,
  });
});

describe('qui reste, qui revient, d’une rencontre à la suivante du même groupe', () => {
  const seance = (id: string, jour: string, valeurs = {}) =>
    uneRencontre({ id, debut: `2026-03-${jour}T08:00:00Z`, serie: 'Café', ...valeurs });
  const rencontres = [
    seance('3', '24'),
    seance('1', '03'),
    seance('2', '10'),
    // Neither another group, nor presences that nobody completed, nor one that was cancelled, comes between.
    seance('4', '17', { serie: undefined }),
    seance('5', '18', { feuilleDePresence: false }),
    seance('6', '19', { etat: 'Annulée' }),
  ];
  const participations = [
    ...venues('1', { 1: NOYAU, 2: NOYAU, 3: AILLEURS, 4: { statut: 'Absent' }, 5: LA }),
    ...venues('2', { 1: NOYAU, 2: { ...AILLEURS, role: 'Noyau' }, 3: LA }),
    ...venues('3', { 1: NOYAU, 2: NOYAU, 3: LA }),
  ];

  test('la stabilité du noyau ne regarde que celles qui étaient là', () => {
    // 1 and 2 then 1 alone, who comes again: two of three.
    expect(ligne({ rencontres, participations }, { calcul: 'stabilite-du-noyau' }).mois).toEqual({
      valeur: 66.7,
      masquee: false,
      denominateur: 3,
      couverture: { connus: 2, total: 5 },
    });
  });

  test('revient qui était absente et invitée de nouveau', () => {
    // 3 comes back at the second, 2 at the third; 4 was not asked again.
    expect(ligne({ rencontres, participations }, { calcul: 'retours-apres-absence' }).mois).toMatchObject({
      valeur: 100,
      denominateur: 2,
    });
  });
});

describe('qui rattrape ce qu’elle a manqué', () => {
  const ordreDuJour: Rencontre['ordreDuJour'] = {
    version: 1,
    etabliLe: '2026-03-01T09:00:00Z',
    dureeMinutes: 60,
    points: [{ titre: 'Les loyers', type: 'Échange', source: 'ajoute', origine: '', debut: 0, duree: 60 }],
    ecartes: [],
  };
  const tenue = (id: string, valeurs = {}) => uneRencontre({ id, ordreDuJour, ...valeurs });
  const absentes = (rencontre: string, n: number, lues: number) =>
    venues(
      rencontre,
      Object.fromEntries(Array.from({ length: n }, (_, i) => [String(i + 1), { ...AILLEURS, manqueLu: i < lues }])),
    );
  const part = (
    rencontres: Parameters<typeof ligne>[0]['rencontres'],
    participations: Parameters<typeof ligne>[0]['participations'],
  ) =>
    ligne({ ...(rencontres && { rencontres }), ...(participations && { participations }) }, { calcul: 'manques-lus' })
      .mois;

  test('la part des absentes qui l’ont ouvert, où les présences sont complètes et où il y avait quelque chose à lire', () => {
    const rencontres = [tenue('1'), tenue('2', { feuilleDePresence: false }), tenue('3', { ordreDuJour: undefined })];
    const participations = [
      ...absentes('1', 8, 2),
      // Those who were there have nothing to catch up, nor those of a rencontre of which nothing was written.
      ...venues('1', { 9: LA, 10: { ...AILLEURS, sansInvitation: true } }),
      ...absentes('2', 8, 8),
      ...absentes('3', 8, 8),
    ];
    expect(part(rencontres, participations)).toEqual({
      valeur: 25,
      masquee: false,
      denominateur: 8,
      couverture: { connus: 2, total: 3 },
    });
  });

  test('sous le seuil, rien n’est dit ; avant la première ouverture, rien n’est connu', () => {
    expect(part([tenue('1')], absentes('1', 4, 1))).toMatchObject({
      masquee: true,
      raison: 'Moins de 5 structures absentes.',
    });
    expect(part([tenue('1')], absentes('1', 4, 1)).valeur).toBeUndefined();
    expect(part([tenue('1')], absentes('1', 8, 0))).toMatchObject({
      masquee: false,
      raison: expect.stringContaining('Aucune ouverture'),
    });
  });
});
