import { lirePointage, trouverAPointer } from '../../../core/presences/pointer.ts';

const LES_SIX = [
  { id: '1', nom: 'Caisse d’allocations familiales de la Gironde', sigle: 'CAF' },
  { id: '2', nom: 'Maison des jeunes de Cézac' },
  { id: '3', nom: 'Mission locale' },
  { id: '4', nom: 'Café associatif L’Escale' },
  { id: '5', nom: 'École de Cavignac' },
  { id: '6', nom: 'Les Amis du jardin' },
];
const premiers = (texte: string, auPlus = 6) => trouverAPointer(texte, LES_SIX, auPlus).map(({ id }) => id);

test.each([
  ['caf', '1', 'le sigle passe avant le début d’un nom'],
  ['CAFÉ', '4', 'ni les accents ni les majuscules ne comptent'],
  ['cafe a', '4', 'le début du nom, espaces comprises'],
  ['mjc', '2', 'les initiales des mots pleins'],
  ['mdj', '2', 'les initiales de tous les mots'],
  ['ml', '3', 'deux initiales suffisent'],
  ['ecole', '5', 'un accent manquant ne gêne pas'],
  ['cav', '5', 'un mot qui n’est pas le premier'],
  ['amis', '6', 'l’article n’a pas à être tapé'],
])('%p trouve d’abord la structure %p : %s', (texte, id) => {
  expect(premiers(texte)[0]).toBe(id);
});

test('rien de tapé ne propose rien, des lettres étrangères non plus', () => {
  expect(premiers('')).toEqual([]);
  expect(premiers('  ’ ')).toEqual([]);
  expect(premiers('zx')).toEqual([]);
});

test('les propositions sont bornées', () => {
  expect(premiers('c', 1)).toHaveLength(1);
  expect(premiers('c').length).toBeGreaterThan(1);
});

test.each([
  ['caf 3', { texte: 'caf', personnes: 3 }],
  ['caf', { texte: 'caf' }],
  ['12', { texte: '12' }],
  ['collège 2 ', { texte: 'collège', personnes: 2 }],
  ['caf 0', { texte: 'caf 0' }],
  ['caf 900', { texte: 'caf 900' }],
])('%p se lit %p', (saisi, lu) => {
  expect(lirePointage(saisi)).toEqual(lu);
});
