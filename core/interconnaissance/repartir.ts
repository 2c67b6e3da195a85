import { cleDePaire } from '../paire.ts';
import { battre, hasardDe } from '../tables/hasard.ts';

/** Structures that one is asked about: ninety seconds. */
export const QUESTIONS_PAR_STRUCTURE = 12;

interface ARepartir {
  /** All those that may be asked about. */
  readonly structures: readonly string[];
  /** Those that are asked; all when left out. */
  readonly demandees?: readonly string[] | undefined;
  /** Keys of the pairs on which something is known or asked already: they come last. */
  readonly sues?: ReadonlySet<string>;
  /** An integer: the same one draws the same questions. */
  readonly graine: number;
  readonly parStructure?: number;
}

/**
 * About whom each structure is asked: never itself, never twice the same. As many pairs as can be are asked of one of the
 * two, which no other draw would exceed: all of them as long as twelve questions each are enough. What is left of the
 * twelve asks the other one too, so that a pair is known even when one of the two says nothing; pairs already known come
 * last.
 */
export function repartirLesQuestions(e: ARepartir): ReadonlyMap<string, readonly string[]> {
  const { sues = new Set<string>(), parStructure = QUESTIONS_PAR_STRUCTURE } = e;
  const ordre = battre([...new Set(e.structures)].toSorted(), hasardDe(e.graine));
  const questions = new Map(
    ordre.filter((id) => e.demandees?.includes(id) ?? true).map((id) => [id, [] as string[]] as const),
  );
  const place = (id: string): boolean => (questions.get(id)?.length ?? parStructure) < parStructure;
  const restantes = new Map<string, string[]>();
  for (const [a, b] of deProcheEnLoin(ordre)) {
    if (sues.has(cleDePaire(a, b))) continue;
    const qui = [a, b].find(place);
    if (qui === undefined) garder(restantes, a, b);
    else questions.get(qui)?.push(qui === a ? b : a);
  }
  for (const id of questions.keys()) while (place(id) && prendreUneDePlus(id, questions, restantes));
  for (const dites of [false, true])
    for (const [a, b] of deProcheEnLoin(ordre))
      if (sues.has(cleDePaire(a, b)) === dites)
        for (const [qui, autre] of [
          [a, b],
          [b, a],
        ] as const)
          if (place(qui) && questions.get(qui)?.includes(autre) === false) questions.get(qui)?.push(autre);
  return questions;
}

/** Around the circle, one step further at each turn: whoever asks about the next ones is asked about by the ones before. */
function* deProcheEnLoin(ordre: readonly string[]): Generator<readonly [string, string]> {
  const n = ordre.length;
  for (let pas = 1; pas <= n / 2; pas += 1)
    for (const [rang, a] of ordre.entries()) {
      const b = ordre[(rang + pas) % n];
      // Half a turn away, each is the other’s opposite: the pair comes once.
      if (b !== undefined && (2 * pas < n || rang < pas)) yield [a, b];
    }
}

function garder(restantes: Map<string, string[]>, a: string, b: string): void {
  for (const [qui, autre] of [
    [a, b],
    [b, a],
  ] as const) {
    const siennes = restantes.get(qui);
    if (siennes === undefined) restantes.set(qui, [autre]);
    else siennes.push(autre);
  }
}

/**
 * One more pair is asked, from a structure that has room: it takes a question off another one, which takes one off a
 * third… until one of them takes a pair that nobody asks (an augmenting path, as in a matching). False when there is none,
 * and then no draw asks more.
 */
function prendreUneDePlus(depart: string, questions: Map<string, string[]>, restantes: Map<string, string[]>): boolean {
  const venuDe = new Map<string, string | undefined>([[depart, undefined]]);
  const file = [depart];
  for (let ici = file.shift(); ici !== undefined; ici = file.shift()) {
    const libre = restantes.get(ici)?.[0];
    if (libre !== undefined) {
      oublier(restantes, ici, libre);
      questions.get(ici)?.push(libre);
      for (let b = ici, a = venuDe.get(b); a !== undefined; b = a, a = venuDe.get(b)) {
        retirer(questions.get(b), a);
        questions.get(a)?.push(b);
      }
      return true;
    }
    for (const [autre, siennes] of questions)
      if (!venuDe.has(autre) && siennes.includes(ici)) {
        venuDe.set(autre, ici);
        file.push(autre);
      }
  }
  return false;
}

function oublier(restantes: Map<string, string[]>, a: string, b: string): void {
  retirer(restantes.get(a), b);
  retirer(restantes.get(b), a);
}

function retirer(liste: string[] | undefined, valeur: string): void {
  const rang = liste?.indexOf(valeur) ?? -1;
  if (rang >= 0) liste?.splice(rang, 1);
}
