import { lireVocabulaire } from '../../../core/annuaire/vocabulaire-du-territoire.ts';
import { lireCorrespondances } from '../../../core/imports/lire-correspondances.ts';
import {
  type CorrespondancesDeValeurs,
  nouveauxMots,
  vocabulaireDImport,
} from '../../../core/imports/vocabulaire-d-import.ts';
import { enregistrer, lecture, MOTS, octets, preparer } from './lire.ts';

const FICHIER = [
  'Nom;Ville;Type;Thématiques;Publics;Frais',
  'Foyer;Cézac;Asso;Petite enfance / Parentalité;tout public, aînés;gratuit',
  'Club;Cézac;ASSOCIATION loi 1901;Emploi, Solidarité;11-15;parfois',
  'Collège fictif;Cézac;Collège;solidarité;Jeunes 11-16 ans;',
  'Guilde;Cézac;Guilde;NC;;',
].join('\r\n');
const importer = (correspondances?: CorrespondancesDeValeurs) =>
  preparer(lecture(octets(FICHIER)), correspondances === undefined ? {} : { correspondances });
const dits = (i: ReturnType<typeof importer>, ligne: number): string =>
  i.constats
    .filter((c) => c.ligne === ligne)
    .map((c) => `${c.gravite} ${c.message}`)
    .join('\n');

test('ce qui est évident est lu dans les mots de l’annuaire, et le dit ; le reste n’entre pas et est demandé', () => {
  const i = importer();
  expect(i.lignes.map((l) => [l.structure.type, l.structure.thematiques, l.structure.publics])).toEqual([
    ['Association', ['Petite enfance', 'Parentalité'], ['Tous publics']],
    ['Association', undefined, undefined],
    ['Établissement scolaire', undefined, ['Jeunes 11-16 ans']],
    ['Autre', undefined, undefined],
  ]);
  expect(i.inconnues.map(({ champ, valeur, lignes }) => [champ, valeur, lignes])).toEqual([
    ['publics', 'aînés', [2]],
    ['thematiques', 'Emploi', [3]],
    ['thematiques', 'Solidarité', [3, 4]],
    ['publics', '11-15', [3]],
    ['frais', 'parfois', [3]],
    ['type', 'Guilde', [5]],
  ]);
  expect(dits(i, 2)).toMatch(/réparé « Asso » lu comme « Association »/);
  expect(dits(i, 3)).toMatch(/valeur écartée « Solidarité »/);
});

test('des mots de l’annuaire sont proposés, sans être pris', () => {
  const proposees = Object.fromEntries(importer().inconnues.map((x) => [x.valeur, x.propositions]));
  expect(proposees.aînés?.[0]).toBe('Personnes âgées');
  expect(proposees.Emploi?.[0]).toBe('Emploi et insertion');
});

test('chaque mot devient ce qui est décidé : un mot de l’annuaire, un nouveau, ou rien', () => {
  const i = importer({
    publics: { aines: ['Personnes âgées'], '11 15': [] },
    thematiques: { emploi: ['Emploi et insertion'], solidarite: ['Solidarité'] },
    frais: { parfois: [] },
    type: { guilde: ['Association'] },
  });
  expect(i.inconnues).toEqual([]);
  expect(i.lignes.map((l) => [l.structure.type, l.structure.thematiques, l.structure.publics])).toEqual([
    ['Association', ['Petite enfance', 'Parentalité'], ['Tous publics', 'Personnes âgées']],
    ['Association', ['Emploi et insertion', 'Solidarité'], undefined],
    ['Établissement scolaire', ['Solidarité'], ['Jeunes 11-16 ans']],
    ['Association', undefined, undefined],
  ]);
  expect(nouveauxMots({ thematiques: { x: ['Solidarité'], y: ['Logement'] } }, MOTS.vocabulaire)).toEqual([
    { genre: 'Thématique', terme: 'Solidarité' },
  ]);
});

test('un mot que la coordination a ajouté est connu, un mot hors d’usage ne l’est plus', () => {
  const mot = (terme: string, horsUsage: boolean) => ({
    id: terme,
    terme,
    genre: 'Thématique' as const,
    formes: [],
    codes: [],
    horsUsage,
    derniereBonne: undefined,
  });
  const vocabulaire = vocabulaireDImport(lireVocabulaire([mot('Solidarité', false), mot('Parentalité', true)]));
  const i = preparer(lecture(octets(FICHIER)), { vocabulaire });
  expect(i.lignes[2]?.structure.thematiques).toEqual(['Solidarité']);
  expect(i.inconnues.map((x) => x.valeur)).toContain('Petite enfance / Parentalité');
});

test.each([
  ['un mot qui n’existe pas', { thematiques: { Emploi: 'Travail' } }, '« Travail »'],
  ['un champ sans vocabulaire', { nom: { A: 'B' } }, '« nom »'],
  ['un nouveau type', { type: { Guilde: { nouveau: 'Guilde' } } }, 'ne prend pas de nouveau mot'],
  ['autre chose', [1], 'Les correspondances s’écrivent'],
])('%s est refusé, avec ce qui est permis', (_, json, mots) => {
  expect(lireCorrespondances(json, MOTS.vocabulaire)).toMatchObject({
    ok: false,
    refus: { message: expect.stringContaining(mots) },
  });
});

test('un fichier de correspondances se lit', () => {
  const json = {
    thematiques: {
      Emploi: 'Emploi et insertion',
      'Divers !': null,
      Jardin: { nouveau: 'Jardinage' },
      'A/B': ['Santé', 'Sport'],
    },
  };
  expect(lireCorrespondances(json, MOTS.vocabulaire)).toEqual({
    ok: true,
    valeur: {
      thematiques: { emploi: ['Emploi et insertion'], divers: [], jardin: ['Jardinage'], 'a b': ['Santé', 'Sport'] },
    },
  });
});

describe('les valeurs multiples s’ajoutent', () => {
  const existantes = enregistrer([
    {
      nom: 'Foyer',
      commune: 'Cézac',
      communeInsee: '33123',
      thematiques: ['Vie sociale', 'Accès aux droits'],
      zone: 'Communes',
      zoneCodes: ['33123'],
    },
  ]);
  const apporter = (texte: string, suite: Parameters<typeof preparer>[1] = {}) =>
    preparer(lecture(octets(texte)), { existantes, ...suite }).plan[0];
  const themes = (valeur: string): string => `Nom;Ville;Thématiques\nFoyer;Cézac;${valeur}`;

  test('aucune n’est perdue, et la même ligne ne change rien', () => {
    expect(apporter(themes('Accès aux droits'))).toMatchObject({ sort: 'inchangee' });
    const ligne = apporter(themes('Santé, Vie sociale'));
    expect(ligne).toMatchObject({
      sort: 'modifier',
      patch: { thematiques: ['Vie sociale', 'Accès aux droits', 'Santé'] },
    });
  });

  test('elles remplacent si on le demande ; un champ refusé reste', () => {
    expect(apporter(themes('Santé'), { listes: 'remplacer' })).toMatchObject({ patch: { thematiques: ['Santé'] } });
    expect(apporter(themes('Santé'), { decisions: { 2: { champsRefuses: ['thematiques'] } } })).toMatchObject({
      sort: 'inchangee',
      differences: [{ champ: 'thematiques', refuse: true }],
    });
  });

  test('les codes d’une autre zone remplacent ceux de l’ancienne', () => {
    const ligne = apporter('Nom;Ville;Zone d’intervention;Codes de la zone\nFoyer;Cézac;Département;33');
    expect(ligne).toMatchObject({ patch: { zone: 'Département', zoneCodes: ['33'] } });
  });
});
