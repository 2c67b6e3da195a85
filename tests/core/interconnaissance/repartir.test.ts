import fc from 'fast-check';
import { QUESTIONS_PAR_STRUCTURE, repartirLesQuestions } from '../../../core/interconnaissance/repartir.ts';
import { cleDePaire, nombreDePaires, toutesLesPaires } from '../../../core/paire.ts';

const nommer = (n: number) => Array.from({ length: n }, (_, rang) => String(rang + 1));
const demandes = fc.record({
  n: fc.integer({ min: 2, max: 40 }),
  graine: fc.integer({ min: 0, max: 9999 }),
});

/** Pairs asked of one of the two at least. */
const posees = (questions: ReadonlyMap<string, readonly string[]>) =>
  new Set([...questions].flatMap(([qui, autres]) => autres.map((autre) => cleDePaire(qui, autre))));

test('jamais soi-même, jamais deux fois la même, jamais plus de douze ; autant que possible', () => {
  fc.assert(
    fc.property(demandes, ({ n, graine }) => {
      for (const [qui, autres] of repartirLesQuestions({ structures: nommer(n), graine })) {
        expect(autres).not.toContain(qui);
        expect(new Set(autres).size).toBe(autres.length);
        expect(autres).toHaveLength(Math.min(QUESTIONS_PAR_STRUCTURE, n - 1));
      }
    }),
  );
});

test('toutes les paires sont posées dès que douze questions chacune y suffisent, sinon aucune ne l’est deux fois', () => {
  fc.assert(
    fc.property(demandes, ({ n, graine }) => {
      const questions = repartirLesQuestions({ structures: nommer(n), graine });
      expect(posees(questions).size).toBe(Math.min(nombreDePaires(n), QUESTIONS_PAR_STRUCTURE * n));
    }),
  );
});

test('la borne : ⌈(n − 1) / 2⌉ questions chacune suffisent à poser toutes les paires, et on n’en pose pas davantage', () => {
  fc.assert(
    fc.property(demandes, ({ n, graine }) => {
      const parStructure = Math.ceil((n - 1) / 2);
      const structures = nommer(n);
      expect(posees(repartirLesQuestions({ structures, graine, parStructure })).size).toBe(nombreDePaires(n));
      if (parStructure < 2) return;
      const trop = repartirLesQuestions({ structures, graine, parStructure: parStructure - 1 });
      expect(posees(trop).size).toBe(n * (parStructure - 1));
    }),
  );
});

/** The most pairs that can be asked, k of each: a set of structures asks no more than k each, even of the pairs that it alone makes. */
function leMieux(structures: readonly string[], aPoser: ReadonlySet<string>, k: number): number {
  let mieux = Number.POSITIVE_INFINITY;
  for (let choix = 0; choix < 2 ** structures.length; choix += 1) {
    const choisies = structures.filter((_, rang) => (choix & (1 << rang)) !== 0);
    const entreElles = [...toutesLesPaires(choisies)].filter(([a, b]) => aPoser.has(cleDePaire(a, b))).length;
    mieux = Math.min(mieux, k * choisies.length + aPoser.size - entreElles);
  }
  return mieux;
}

test('ce qui est déjà su vient en dernier, et aucun tirage ne poserait plus de paires nouvelles', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 8 }),
      fc.integer({ min: 1, max: 3 }),
      fc.infiniteStream(fc.boolean()),
      fc.integer({ min: 0, max: 999 }),
      (n, parStructure, tirage, graine) => {
        const structures = nommer(n);
        const toutes = [...toutesLesPaires(structures)].map(([a, b]) => cleDePaire(a, b));
        const sues = new Set(toutes.filter(() => tirage.next().value));
        const neuves = new Set(toutes.filter((cle) => !sues.has(cle)));
        const questions = repartirLesQuestions({ structures, sues, graine, parStructure });
        expect([...posees(questions)].filter((cle) => neuves.has(cle))).toHaveLength(
          leMieux(structures, neuves, parStructure),
        );
        for (const [qui, autres] of questions) {
          const dites = autres.map((autre) => sues.has(cleDePaire(qui, autre)));
          expect(dites).toEqual(dites.toSorted((a, b) => Number(a) - Number(b)));
        }
      },
    ),
  );
});

test('chacune est demandée à autant d’autres', () => {
  const questions = repartirLesQuestions({ structures: nommer(40), graine: 2026 });
  const fois = nommer(40).map((id) => [...questions.values()].filter((autres) => autres.includes(id)).length);
  expect(new Set(fois)).toEqual(new Set([QUESTIONS_PAR_STRUCTURE]));
});

test('la même graine pose les mêmes questions, dans quelque ordre que viennent les structures ; une autre, d’autres', () => {
  const structures = nommer(30);
  const questions = repartirLesQuestions({ structures, graine: 2026 });
  expect(repartirLesQuestions({ structures: structures.toReversed(), graine: 2026 })).toEqual(questions);
  expect(repartirLesQuestions({ structures, graine: 2027 })).not.toEqual(questions);
});

test('seules celles qui s’ajoutent sont interrogées, d’abord sur des paires que personne ne pose', () => {
  const premieres = nommer(20);
  const sues = posees(repartirLesQuestions({ structures: premieres, graine: 1 }));
  const questions = repartirLesQuestions({ structures: nommer(22), demandees: ['21', '22'], sues, graine: 1 });
  expect([...questions.keys()].toSorted()).toEqual(['21', '22']);
  expect(posees(questions).size).toBe(24);
});
