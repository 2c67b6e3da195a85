/** How a room is set: `tables` of at most `places` seats, for `tours` rounds. */
export interface Disposition {
  readonly tables: number;
  readonly places: number;
  readonly tours: number;
}

/** Round by round, table by table, the rank of those seated there. */
export type Plan = readonly (readonly (readonly number[])[])[];

/** What it costs to seat two people together, by rank: 0 for a first encounter. Symmetric, integers, `combien` × `combien`. */
export interface Couts {
  readonly combien: number;
  readonly parPaire: Int32Array;
}

/**
 * What meeting again in the same plan costs, beside what the pair costs by itself: more than any table of people who met
 * elsewhere saves, so that nobody finds the same person twice as long as that can be.
 */
export const DE_NOUVEAU = 400;

/** Nobody has met anybody. */
export const sansPasse = (combien: number): Couts => ({ combien, parPaire: new Int32Array(combien * combien) });

/**
 * How many sit at each table: as even as can be, never more than there are seats. Throws when the room is too small:
 * `refusDeDisposer` says it first.
 */
export function tailles(combien: number, { tables, places }: Disposition): readonly number[] {
  if (combien > tables * places) throw new Error('Il manque des places.');
  return Array.from({ length: tables }, (_, t) => Math.floor(combien / tables) + (t < combien % tables ? 1 : 0));
}

/** How often each pair sits together over the rounds, by rank: `combien` × `combien`. */
export function compterLesRencontres(plan: Plan, combien: number): Uint16Array {
  const comptes = new Uint16Array(combien * combien);
  for (const table of plan.flat())
    for (const a of table)
      for (const b of table) if (a !== b) comptes[a * combien + b] = (comptes[a * combien + b] ?? 0) + 1;
  return comptes;
}

/** Meetings beyond the first, over all pairs. */
export function repetitions(plan: Plan, combien: number): number {
  let total = 0;
  for (const fois of compterLesRencontres(plan, combien)) if (fois > 1) total += fois - 1;
  return total / 2;
}
