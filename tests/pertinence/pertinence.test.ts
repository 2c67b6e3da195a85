import { MAILLAGE, type Moteur, PAIRS } from '../bench/moteurs.ts';
import { noteDe } from './jugement.ts';
import { noter, structuresDExemple } from './mesurer-pertinence.ts';
import { moyenne, ndcg } from './ndcg.ts';
import { REQUETES } from './requetes.ts';
import { CROISEES, CROISEES_RESERVEES } from './requetes-croisees.ts';
import { RESERVEES } from './requetes-reservees.ts';

const AVANCE = 0.1;
const TOUTES = [...REQUETES, ...RESERVEES, ...CROISEES, ...CROISEES_RESERVEES];
const MISES_DE_COTE = [...RESERVEES, ...CROISEES_RESERVEES];
const EXEMPLE = structuresDExemple();

describe('nDCG', () => {
  test('vaut 1 dans le meilleur ordre, 0 quand rien d’utile ne vient', () => {
    expect(ndcg([3, 2, 1, 0], [1, 2, 3, 0])).toBe(1);
    expect(ndcg([0, 0], [3])).toBe(0);
    expect(ndcg([], [3])).toBe(0);
  });

  test('se calcule à la main : la bonne réponse au deuxième rang', () => {
    expect(ndcg([0, 3], [3])).toBeCloseTo(1 / Math.log2(3), 10);
  });

  test('le onzième rang ne compte pas', () => {
    expect(ndcg([...Array<number>(10).fill(0), 3], [3])).toBe(0);
    expect(ndcg(Array<number>(10).fill(3), Array<number>(12).fill(3))).toBe(1);
  });

  test('refuse une requête que personne ne satisfait', () => {
    expect(() => ndcg([0], [0])).toThrow('ne mesure rien');
  });
});

describe('le jeu de requêtes', () => {
  test('compte au moins soixante requêtes, toutes différentes, dont un tiers réservées', () => {
    expect(TOUTES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(TOUTES.map((r) => r.texte.toLowerCase())).size).toBe(TOUTES.length);
    expect(MISES_DE_COTE.length * 3).toBeGreaterThanOrEqual(TOUTES.length);
  });

  test('chaque structure jugée existe sur le territoire d’exemple', () => {
    const absentes = TOUTES.flatMap((r) =>
      [r.notes[3], r.notes[2], r.notes[1]]
        .flatMap((cibles) => cibles ?? [])
        .filter((cible) => !EXEMPLE.some((s) => cible.test(s.nom)))
        .map((cible) => `${r.texte} : ${cible.source}`),
    );
    expect(absentes).toEqual([]);
  });

  test('la note d’une structure est la meilleure de celles qui la nomment', () => {
    expect(noteDe({ texte: '', notes: { 3: [/^A$/], 1: [/A/] } }, 'A')).toBe(3);
    expect(noteDe({ texte: '', notes: { 3: [/^A$/], 1: [/A/] } }, 'AB')).toBe(1);
    expect(noteDe({ texte: '', notes: {} }, 'A')).toBe(0);
  });
});

/** nDCG@10 of each engine on each query: Fuse.js is slow, each query is asked once. */
const notes = (moteur: Moteur): ReadonlyMap<string, number> =>
  new Map(noter(moteur, TOUTES, EXEMPLE).map(({ texte, ndcg }) => [texte, ndcg]));

describe('la recherche devance d’au moins 0,10 de nDCG@10 le meilleur de Fuse.js, MiniSearch et FlexSearch', () => {
  let siennes: ReadonlyMap<string, number>;
  let pairs: readonly ReadonlyMap<string, number>[];
  beforeAll(() => {
    siennes = notes(MAILLAGE);
    pairs = PAIRS.map(notes);
  });

  test.each([
    ['toutes les requêtes', TOUTES],
    ['les requêtes réservées', MISES_DE_COTE],
  ] as const)('sur %s', (_, requetes) => {
    const moyenneDe = (lues: ReadonlyMap<string, number>) => moyenne(requetes.map(({ texte }) => lues.get(texte) ?? 0));
    expect(pairs).toHaveLength(3);
    const meilleur = Math.max(...pairs.map(moyenneDe));
    expect(meilleur).toBeGreaterThan(0);
    expect(moyenneDe(siennes)).toBeGreaterThanOrEqual(meilleur + AVANCE);
  });

  // What was measured when each set was written: a change of the engine is not paid for by another set.
  test.each([
    ['les requêtes', REQUETES, 0.92],
    ['les requêtes réservées', RESERVEES, 0.89],
    ['un thème, un public et un lieu', CROISEES, 0.97],
    ['un thème, un public et un lieu, réservées', CROISEES_RESERVEES, 0.97],
  ] as const)('et ne redescend pas : %s', (_, requetes, plancher) => {
    expect(moyenne(requetes.map(({ texte }) => siennes.get(texte) ?? 0))).toBeGreaterThanOrEqual(plancher);
  });
});
