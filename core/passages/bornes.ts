/** Two whole numbers of persons, both included. */
export interface Bornes {
  readonly basse: number;
  readonly haute: number;
}

/** What is known of a sitting: the codes given there, and how many came; undefined when the public was not counted. */
export interface SeanceSue {
  readonly codes: ReadonlySet<string>;
  readonly personnes: number | undefined;
}

/** Regular: at three of the last six sittings, this one included. */
export const SEANCES_REGARDEES = 6;
export const SEANCES_POUR_ETRE_REGULIER = 3;

/** How many came without a code, at most. More codes than persons: the count is wrong, and anyone may have come without. */
const sansCode = ({ codes, personnes }: SeanceSue): number =>
  personnes === undefined ? Number.POSITIVE_INFINITY : codes.size > personnes ? personnes : personnes - codes.size;

/**
 * How many of those who came to the last sitting are regular. `avant`: the five sittings before it, at most. Below, those
 * seen by their code, less what two persons under one code may feign (`memes`). Above, whoever may be one as well: those
 * who gave a code too seldom or none, as far as the persons without a code of the other sittings allow. It holds as long
 * as each person has one code, given or not.
 */
export function bornesDesReguliers(derniere: SeanceSue, avant: readonly SeanceSue[], memes: number): Bornes {
  const fois = vusAvant(avant);
  const vues = (code: string): number => fois.get(code) ?? 0;
  const exige = SEANCES_POUR_ETRE_REGULIER - 1;
  const la = [...derniere.codes];
  const surs = la.filter((c) => vues(c) >= exige).length;
  const libres = sansCode(derniere);
  const ailleurs = [...fois].filter(([c]) => !derniere.codes.has(c));
  // Of those without a code at the last sitting, some may be known by theirs at the others.
  const oublieux = Math.min(libres, ailleurs.filter(([, n]) => n >= exige).length);
  const aUnePresDeLa = la.filter((c) => vues(c) === 1).length;
  const aUnePresAilleurs = Math.min(libres - oublieux, ailleurs.filter(([, n]) => n === 1).length);
  const places = avant.map(sansCode);
  const offre = (personnes: number): number => places.reduce((n, p) => n + Math.min(p, personnes), 0);
  // One sitting is missing: those first, they ask for least.
  const une = plusGrand(aUnePresDeLa + aUnePresAilleurs, (n) => n <= offre(n));
  const prises = Math.max(0, une - aUnePresDeLa);
  const restent = libres - oublieux - prises;
  const jamais = la.filter((c) => vues(c) === 0).length;
  const deux = plusGrand(jamais + restent, (n) => exige * n <= offre(n) && une + exige * n <= offre(une + n));
  return { basse: Math.max(0, surs - memes), haute: surs + oublieux + une + deux };
}

/**
 * How many of those who came to the last sitting came for the first time. `avant`: all the sittings of the year before
 * it. Below, the new codes, but for those who may have come before without theirs; above, those without a code as well.
 */
export function bornesDesPremieres(derniere: SeanceSue, avant: readonly SeanceSue[], memes: number): Bornes {
  const fois = vusAvant(avant);
  const neufs = [...derniere.codes].filter((c) => !fois.has(c)).length;
  const inconnus = avant.reduce((n, s) => n + sansCode(s), 0);
  return { basse: Math.max(0, neufs - inconnus), haute: neufs + sansCode(derniere) + memes };
}

function vusAvant(seances: readonly SeanceSue[]): ReadonlyMap<string, number> {
  const fois = new Map<string, number>();
  for (const { codes } of seances) for (const code of codes) fois.set(code, (fois.get(code) ?? 0) + 1);
  return fois;
}

/** The greatest number up to `borne` that fits, all those under it fitting too. */
function plusGrand(borne: number, tient: (n: number) => boolean): number {
  let n = 0;
  while (n < borne && tient(n + 1)) n += 1;
  return n;
}
