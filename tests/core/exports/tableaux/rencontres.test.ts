import fc from 'fast-check';
import type { ChoixDeRencontres } from '../../../../core/exports/tableaux/choisir.ts';
import { tableauDesDecisions } from '../../../../core/exports/tableaux/decisions.ts';
import { tableauDesPresences } from '../../../../core/exports/tableaux/presences.ts';
import { tableauDesRencontres } from '../../../../core/exports/tableaux/rencontres.ts';
import type { Tableau } from '../../../../core/exports/tableaux/tableau.ts';
import {
  unComptage,
  uneFicheAction,
  uneParticipation,
  uneRencontre,
  uneStructure,
  uneSuite,
} from '../../indicateurs/batisseurs.ts';

const TOUT: ChoixDeRencontres = { de: '2026-01-01', a: '2026-12-31', thematique: '', format: '', commune: '' };
const RIEN = { participations: [], comptages: [], suites: [], fichesAction: [], structures: [], seuilMasquage: 5 };

/** Each row by its headings; what is empty is left out. */
const lues = ({ feuille }: Tableau): readonly Readonly<Record<string, string | number>>[] => {
  const [entetes = [], ...lignes] = feuille.lignes;
  return lignes.map((l) =>
    Object.fromEntries(l.flatMap((v, i) => (v === '' ? [] : [[String(entetes[i]), v] as const]))),
  );
};

test('une rencontre tient sur une ligne, avec ce que demande une collectivité', () => {
  const rencontre = uneRencontre({
    id: '7',
    titre: 'Café des parents',
    format: 'Café parents',
    commune: 'Cézac',
    communeInsee: '33123',
    publics: ['Familles', 'Jeunes'],
    ficheAction: '3',
    compteRenduDiffuseLe: '2026-03-20T23:30:00Z',
  });
  const tableau = tableauDesRencontres(
    {
      ...RIEN,
      rencontres: [rencontre],
      participations: [
        uneParticipation({ id: '1', rencontre: '7', structure: '1' }),
        uneParticipation({ id: '2', rencontre: '7', structure: '2', statut: 'Excusé' }),
        uneParticipation({ id: '3', rencontre: '7', structure: '3', sansInvitation: true }),
        uneParticipation({ id: '4', rencontre: '7', structure: '4', statut: 'Invité', role: 'Informé' }),
      ],
      comptages: [unComptage({ rencontre: '7', nombre: 12 })],
      suites: [uneSuite({ rencontre: '7' })],
      fichesAction: [uneFicheAction({ id: '3', numero: '2', titre: 'Parentalité' })],
    },
    TOUT,
  );
  expect(lues(tableau)).toEqual([
    {
      Numéro: 7,
      Date: '2026-03-12',
      Heure: '14:30',
      'Durée (minutes)': 120,
      Intitulé: 'Café des parents',
      Format: 'Café parents',
      Thématique: 'Parentalité',
      'Publics visés': 'Familles | Jeunes',
      État: 'Tenue',
      Modalité: 'En présence',
      'Commune d’accueil': 'Cézac',
      'Code INSEE': '33123',
      'Fiche action': '2 – Parentalité',
      'Structures invitées': 2,
      'Structures présentes': 2,
      'Structures excusées': 1,
      'Structures absentes': 0,
      'Venues sans invitation': 1,
      'Présences complètes': 'oui',
      'Public compté': 12,
      Décisions: 1,
      'Compte rendu diffusé le': '2026-03-21',
    },
  ]);
});

test('tant que les présences ne sont pas complètes, aucun nombre de présentes n’est dit', () => {
  const tableau = tableauDesRencontres(
    { ...RIEN, rencontres: [uneRencontre({ feuilleDePresence: false })], participations: [uneParticipation()] },
    TOUT,
  );
  const [ligne = {}] = lues(tableau);
  expect(Object.keys(ligne)).not.toEqual(expect.arrayContaining(['Structures présentes']));
  expect(ligne).toMatchObject({ 'Structures invitées': 1, 'Présences complètes': 'non' });
});

test('la période compte les jours du territoire, et les filtres sont ceux de la page', () => {
  const rencontres = [
    // 1 January, half past midnight in Paris.
    uneRencontre({ id: '1', debut: '2025-12-31T23:30:00Z', communeInsee: '33123', commune: 'Cézac' }),
    uneRencontre({ id: '2', debut: '2026-12-31T23:30:00Z' }),
    uneRencontre({ id: '3', format: 'Matinale', thematique: 'Santé' }),
    { ...uneRencontre({ id: '4' }), debut: undefined },
  ];
  const numeros = (choix: Partial<ChoixDeRencontres>) =>
    lues(tableauDesRencontres({ ...RIEN, rencontres }, { ...TOUT, ...choix })).map((l) => l.Numéro);
  expect(numeros({})).toEqual([1, 3]);
  expect(numeros({ commune: '33123' })).toEqual([1]);
  expect(numeros({ format: 'Matinale' })).toEqual([3]);
  expect(numeros({ thematique: 'Parentalité' })).toEqual([1]);
  expect(numeros({ a: '2027-01-01' })).toEqual([1, 3, 2]);
});

const FORMATS = ['Matinale', 'Café parents'] as const;

test('aucun petit comptage ne sort, et deux exports soustraits ne le donnent pas : une ligne ne dépend que de sa rencontre', () => {
  const unMonde = fc.array(
    fc.record({
      nombre: fc.nat({ max: 9 }),
      format: fc.constantFrom(...FORMATS),
      jour: fc.integer({ min: 1, max: 28 }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(unMonde, fc.integer({ min: 1, max: 28 }), (monde, coupure) => {
      const rencontres = monde.map(({ format, jour }, i) =>
        uneRencontre({ id: `${i + 1}`, format, debut: `2026-03-${String(jour).padStart(2, '0')}T09:00:00Z` }),
      );
      const comptages = monde.map(({ nombre }, i) => unComptage({ id: `${i + 1}`, rencontre: `${i + 1}`, nombre }));
      const exporter = (choix: Partial<ChoixDeRencontres>) =>
        lues(tableauDesRencontres({ ...RIEN, rencontres, comptages }, { ...TOUT, ...choix }));
      const entier = exporter({});
      const parNumero = new Map(entier.map((l) => [l.Numéro, l]));
      for (const [i, { nombre }] of monde.entries())
        expect(parNumero.get(i + 1)?.['Public compté']).toBe(nombre > 0 && nombre < 5 ? undefined : nombre);
      const a = `2026-03-${String(coupure).padStart(2, '0')}`;
      for (const partie of [...FORMATS.map((format) => exporter({ format })), exporter({ a }), exporter({ de: a })])
        for (const ligne of partie) expect(ligne).toEqual(parNumero.get(ligne.Numéro ?? ''));
    }),
  );
});

test('ce que l’on ne peut pas lire d’un petit comptage ne dépend pas de sa valeur', () => {
  const avec = (nombre: number) =>
    tableauDesRencontres({ ...RIEN, rencontres: [uneRencontre()], comptages: [unComptage({ nombre })] }, TOUT);
  for (const nombre of [2, 3, 4]) expect(avec(nombre)).toEqual(avec(1));
});

test('les présences nomment les structures, jamais qui est venu ni à combien', () => {
  const tableau = tableauDesPresences(
    {
      rencontres: [uneRencontre({ commune: 'Cézac' })],
      participations: [
        uneParticipation({
          id: '1',
          structure: '2',
          contact: '77',
          organisateur: '78',
          coorganise: true,
          personnes: 3,
          remplacant: 'Odile Remplaçante',
          besoinsDAcces: 'fauteuil',
          raison: 'parce que',
          reponse: 'Vient',
        }),
        uneParticipation({ id: '2', structure: '1', sansInvitation: true }),
        uneParticipation({ id: '3', structure: '99', statut: 'Absent' }),
      ],
      structures: [
        uneStructure({
          id: '1',
          nom: 'Foyer de l’impasse du Silence',
          adresse: '7 impasse du Silence',
          commune: 'Cavignac',
          communeInsee: '33114',
          adresseProtegee: true,
        }),
        uneStructure({ id: '2', nom: 'Amicale', commune: 'Cézac' }),
      ],
    },
    TOUT,
  );
  expect(lues(tableau).map((l) => [l.Structure, l['Commune de la structure'], l.Invitée, l.Présence])).toEqual([
    ['Amicale', 'Cézac', 'oui', 'Présent'],
    ['Une structure à l’adresse protégée', undefined, 'non', 'Présent'],
    ['Une structure qui n’est plus dans l’annuaire', undefined, 'oui', 'Absent'],
  ]);
  const texte = JSON.stringify(tableau);
  for (const tu of ['Odile', 'fauteuil', '"77"', '"78"', 'Silence', 'parce que']) expect(texte).not.toContain(tu);
  expect(tableau.feuille.lignes.flat()).not.toContain(3);
});

test('les décisions disent quelle structure porte, jamais quelle personne ni le mot qu’elle a écrit', () => {
  const tableau = tableauDesDecisions(
    {
      rencontres: [uneRencontre({ titre: 'Matinale' }), uneRencontre({ id: '2', debut: '2025-03-12T13:30:00Z' })],
      suites: [
        uneSuite({
          id: '4',
          titre: 'Éditer l’affiche',
          structure: '1',
          personne: '77',
          responsable: 'Odile Porteuse',
          echeance: '2026-04-01',
          mot: 'je n’y arrive pas',
          precisions: 'En couleurs',
        }),
        uneSuite({ id: '5', rencontre: '2' }),
      ],
      structures: [uneStructure({ id: '1', nom: 'Amicale' })],
      fichesAction: [],
    },
    TOUT,
  );
  expect(lues(tableau)).toEqual([
    {
      Numéro: 4,
      'Décidée le': '2026-03-12',
      Rencontre: 'Matinale',
      Décision: 'Éditer l’affiche',
      Thématique: 'Parentalité',
      'Structure qui porte': 'Amicale',
      Échéance: '2026-04-01',
      État: 'À faire',
      Précisions: 'En couleurs',
    },
  ]);
});
