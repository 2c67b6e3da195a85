import type { Convive } from './convives.ts';
import type { DejaVues } from './deja-vues.ts';
import type { Plan } from './plan.ts';

/** Why a pair is no first encounter: of one structure, met in another round, met in another rencontre. */
export type PourquoiDeja = 'structure' | 'plan' | 'passe';

/** Two people seated together who knew each other, by rank. */
export interface Retrouvailles {
  readonly tour: number;
  readonly table: number;
  readonly a: number;
  readonly b: number;
  readonly pourquoi: PourquoiDeja;
}

export interface Resume {
  /** Pairs seated together, over all rounds. */
  readonly paires: number;
  /** Those who meet for the first time. */
  readonly premieres: number;
  /** Pairs of these people who have never met. */
  readonly possibles: number;
  /** By round, by table. */
  readonly parTable: readonly (readonly { readonly paires: number; readonly premieres: number }[])[];
  readonly retrouvailles: readonly Retrouvailles[];
}

/** What a plan brings about: each pair at its first table is a first encounter, unless they come of one structure or have met before. */
export function resumer(plan: Plan, convives: readonly Convive[], vues: DejaVues): Resume {
  const assises = new Set<string>();
  const retrouvailles: Retrouvailles[] = [];
  const parTable = plan.map((tables, tour) =>
    tables.map((table, rangDeTable) => {
      let premieres = 0;
      const paires = pairesDe(table);
      for (const [a, b] of paires) {
        const pourquoi = dejaVus(a, b, convives, vues, assises);
        assises.add(`${a}-${b}`);
        if (pourquoi === undefined) premieres += 1;
        else retrouvailles.push({ tour, table: rangDeTable, a, b, pourquoi });
      }
      return { paires: paires.length, premieres };
    }),
  );
  const somme = (quoi: 'paires' | 'premieres') => parTable.flat().reduce((total, t) => total + t[quoi], 0);
  const jamais = pairesDe([...convives.keys()]).filter(
    ([a, b]) => dejaVus(a, b, convives, vues, new Set()) === undefined,
  );
  return {
    paires: somme('paires'),
    premieres: somme('premieres'),
    possibles: jamais.length,
    parTable,
    retrouvailles,
  };
}

const pairesDe = (table: readonly number[]): readonly (readonly [number, number])[] => {
  const rangs = table.toSorted((a, b) => a - b);
  return rangs.flatMap((a, i) => rangs.slice(i + 1).map((b) => [a, b] as const));
};

function dejaVus(
  a: number,
  b: number,
  convives: readonly Convive[],
  vues: DejaVues,
  assises: ReadonlySet<string>,
): PourquoiDeja | undefined {
  const [x, y] = [convives[a]?.structure ?? '', convives[b]?.structure ?? ''];
  if (x === y) return 'structure';
  if (assises.has(`${a}-${b}`)) return 'plan';
  return vues(x, y) > 0 ? 'passe' : undefined;
}
