import type { Structure } from '../lists/structures.list.ts';

type Verifiee = Pick<Structure, 'verifieeLe' | 'verifieePar' | 'verificationsPassees'>;
type Passees = NonNullable<Structure['verificationsPassees']>;

/** More than fifteen years of quarterly verifications: what the column holds at most. */
const GARDEES_AU_PLUS = 60;

/** Something else is said of the fiche: what its last verification replaced can no longer be put back. */
export function sansRetour(s: Verifiee): { readonly verificationsPassees?: Passees } {
  if (s.verificationsPassees?.avant === undefined) return {};
  const { avant: _, ...gardees } = s.verificationsPassees;
  return { verificationsPassees: gardees };
}

/**
 * What to write beside a new verification of that day, so that the one it replaces is still known of the months
 * before.
 */
export function garderLaVerification(s: Verifiee, jour: string): { readonly verificationsPassees?: Passees } {
  if (s.verifieeLe === jour) return sansRetour(s);
  const depuisLeDebut = s.verificationsPassees?.depuisLeDebut ?? s.verifieeLe === undefined;
  const faites = [...(s.verificationsPassees?.faites ?? []), ...enCours(s)];
  return {
    verificationsPassees: {
      depuisLeDebut: depuisLeDebut && faites.length <= GARDEES_AU_PLUS,
      faites: faites.slice(-GARDEES_AU_PLUS),
    },
  };
}

const enCours = ({ verifieeLe, verifieePar }: Verifiee): Passees['faites'] =>
  verifieeLe === undefined ? [] : [{ le: verifieeLe, ...(verifieePar === undefined ? {} : { par: verifieePar }) }];

/** The verifications of two fiches that become one, each told once: united again, nothing more is to be written. */
export function reunirLesVerifications(a: Verifiee, b: Verifiee): { readonly verificationsPassees?: Passees } {
  if (a.verificationsPassees === undefined && b.verificationsPassees === undefined) return {};
  const completes = ({ verificationsPassees: p, verifieeLe }: Verifiee) => p?.depuisLeDebut ?? verifieeLe === undefined;
  const dites = [a, b].flatMap((s) => [...(s.verificationsPassees?.faites ?? []), ...enCours(s)]);
  const faites = [...new Map(dites.map((f) => [JSON.stringify([f.le, f.par]), f])).values()];
  return {
    verificationsPassees: {
      depuisLeDebut: completes(a) && completes(b) && faites.length <= GARDEES_AU_PLUS,
      faites: faites.toSorted((x, y) => x.le.localeCompare(y.le)).slice(-GARDEES_AU_PLUS),
    },
  };
}

/**
 * The fiche with the verification that it had on a day; undefined when that is not known: verified since, and what
 * was before was not kept. A fiche never verified by then has no verification at all.
 */
export function telleQuAu<S extends Verifiee>(s: S, jour: string): S | undefined {
  if (s.verifieeLe === undefined || s.verifieeLe <= jour) return s;
  const derniere = s.verificationsPassees?.faites.filter(({ le }) => le <= jour).at(-1);
  if (derniere === undefined && s.verificationsPassees?.depuisLeDebut !== true) return undefined;
  return { ...s, verifieeLe: derniere?.le, verifieePar: derniere?.par };
}
