import { cleDePaire, nombreDePaires, toutesLesPaires } from '../paire.ts';
import type { ReponseDInterconnaissance } from '../vocabulaires/interconnaissance.ts';
import { rangDe } from './reponses.ts';

/** Counts of pairs among the structures asked. */
export interface Densite {
  /** All of them. */
  readonly paires: number;
  /** Those of which at least one said something. */
  readonly sues: number;
  /** Those that know each other, by name at least. */
  readonly connues: number;
  /** Those of which one sends people to the other, or that work together. */
  readonly liees: number;
}

/** `dites`: what is said of each pair, by its key. */
export function densiteDe(
  structures: readonly string[],
  dites: ReadonlyMap<string, ReponseDInterconnaissance>,
): Densite {
  const rangs = [...toutesLesPaires(structures)].flatMap(([a, b]) => {
    const dite = dites.get(cleDePaire(a, b));
    return dite === undefined ? [] : [rangDe(dite)];
  });
  return { paires: nombreDePaires(structures.length), ...compter(rangs) };
}

const compter = (rangs: readonly number[]) => ({
  sues: rangs.length,
  connues: rangs.filter((rang) => rang >= rangDe('De nom')).length,
  liees: rangs.filter((rang) => rang >= rangDe('Orientation')).length,
});

/** The same counts without some pairs, each known. */
export function densiteSans(densite: Densite, retirees: readonly ReponseDInterconnaissance[]): Densite {
  const { sues, connues, liees } = compter(retirees.map(rangDe));
  return {
    paires: densite.paires - sues,
    sues: densite.sues - sues,
    connues: densite.connues - connues,
    liees: densite.liees - liees,
  };
}

/** Shares, from 0 to 1, of all the pairs. */
export interface Bornes {
  /** As if none of the unknown pairs were so. */
  readonly auMoins: number;
  /** Among the pairs that are known. */
  readonly part: number;
  /** As if all of the unknown pairs were so. */
  readonly auPlus: number;
}

/** Between what and what the share of pairs lies, whatever those that nobody spoke of are. Undefined while nobody has answered. */
export const bornesDe = ({ paires, sues }: Densite, combien: number): Bornes | undefined =>
  sues === 0
    ? undefined
    : { auMoins: combien / paires, part: combien / sues, auPlus: (combien + paires - sues) / paires };
