import { bilanDe, fichiersEnEchec, lesPlusLongs } from './bilan.mjs';

const essai = (title: string, status: string) => ({ title, fullName: `fichier ${title}`, status });
const suite = (name: string, status: string, ...assertionResults: ReturnType<typeof essai>[]) => ({
  name,
  status,
  assertionResults,
});
const bonne = suite('a', 'passed', essai('un', 'passed'), essai('deux', 'passed'));
const ratee = suite('b', 'failed', essai('trois', 'failed'), essai('quatre', 'passed'));
const morte = suite('c', 'failed');

test('un fichier qui rate une seconde fois compte une fois pour échec', () => {
  expect(fichiersEnEchec([bonne, ratee, morte])).toEqual(['b', 'c']);
  expect(bilanDe([bonne, ratee, morte], [ratee, morte])).toEqual({
    passes: 3,
    echecs: 2,
    absents: [],
    instables: [],
  });
});

test('un parcours qui passe la seconde fois est nommé instable et ne compte pas pour échec', () => {
  const passe = suite('b', 'passed', essai('trois', 'passed'), essai('quatre', 'passed'));
  expect(bilanDe([bonne, ratee], [passe])).toEqual({
    passes: 4,
    echecs: 0,
    absents: [],
    instables: ['fichier trois'],
  });
  expect(bilanDe([morte], [suite('c', 'passed', essai('cinq', 'passed'))]).instables).toEqual(['c']);
});

test('sans seconde fois, un échec reste un échec, et un fichier qui ne démarre pas aussi', () => {
  expect(bilanDe([ratee, morte]).echecs).toBe(2);
  expect(bilanDe([]).passes).toBe(0);
});

test('ce qui est laissé de côté est dit par son nom', () => {
  expect(bilanDe([suite('d', 'passed', essai('laissé de côté : x', 'passed'))]).absents).toEqual([
    'laissé de côté : x',
  ]);
});

test('les fichiers les plus longs sont nommés, du plus long au moins long, avec leurs secondes', () => {
  const jouee = (name: string, duree: number) => ({ ...suite(name, 'passed'), startTime: 1000, endTime: 1000 + duree });
  expect(lesPlusLongs([jouee('court', 400), jouee('long', 56_200), morte, jouee('moyen', 8_600)], 2)).toEqual([
    { name: 'long', secondes: 56 },
    { name: 'moyen', secondes: 9 },
  ]);
});
