import { lireCoordonnees } from './coordonnees.ts';
import { type Entree, type Equivalent, type Lexique, type Nature, TERME_TOUS_PUBLICS } from './lexique.ts';
import { termes } from './mots.ts';

/** A group of words of a search that is looked for as one thing. */
export interface Unite extends Entree {
  /** As typed, folded. */
  readonly mots: readonly string[];
  /** A structure may lack it: it only moves it up. */
  readonly facultative: boolean;
  /** What answers it for want of better. */
  readonly aDefaut: readonly Equivalent[];
}

const SIMPLE: Entree = { nature: 'mot', equivalents: [], valeurs: [] };
const TOUS_PUBLICS = { termes: [TERME_TOUS_PUBLICS], facteur: 1 } as const;

/**
 * What a search asks: coordinates, communes, publics, everyday words and the others, in their order; what only carries the question is left out.
 * A public (« familles ») or a precision (« gratuit ») moves up without excluding, unless it is all that is asked.
 */
export function lireDemande(texte: string, lexique: Lexique): readonly Unite[] {
  const { dites, reste } = lireCoordonnees(texte);
  const mots = termes(reste);
  const unites: Omit<Unite, 'facultative' | 'aDefaut'>[] = dites.map(({ ecrite, debuts }) => ({
    ...SIMPLE,
    nature: 'coordonnée',
    mots: termes(ecrite),
    valeurs: debuts,
  }));
  let i = 0;
  while (i < mots.length) {
    const [entree, n] = laPlusLongue(mots, i, lexique);
    unites.push({ ...entree, mots: mots.slice(i, i + n) });
    i += n;
  }
  const pleines = unites.filter((u) => u.nature !== 'mot' || !u.mots.every((m) => lexique.vides.has(m)));
  const gardees = sansRepetition(pleines.length === 0 ? unites : pleines);
  const sujet = leSujet(gardees);
  return gardees.map((u) => {
    const facultative = PRECISIONS.includes(u.nature) && u !== sujet;
    return { ...u, facultative, aDefaut: facultative && u.nature === 'public' ? [TOUS_PUBLICS] : [] };
  });
}

/** What makes precise, in the order in which it becomes the subject when nothing else is asked. */
const PRECISIONS: readonly Nature[] = ['public', 'service', 'précision'];

/** What the search is about when it names nothing else: its first public, else what precision it gives. */
function leSujet<U extends Entree>(unites: readonly U[]): U | undefined {
  if (unites.some((u) => ['mot', 'quotidien', 'coordonnée'].includes(u.nature))) return undefined;
  return PRECISIONS.flatMap((nature) => unites.find((u) => u.nature === nature) ?? [])[0];
}

function laPlusLongue(mots: readonly string[], debut: number, lexique: Lexique): readonly [Entree, number] {
  for (let n = Math.min(lexique.longueur, mots.length - debut); n > 0; n -= 1) {
    const entree = lexique.entrees.get(mots.slice(debut, debut + n).join(' '));
    if (entree !== undefined) return [entree, n];
  }
  return [SIMPLE, 1];
}

const sansRepetition = <U extends { readonly mots: readonly string[] }>(unites: readonly U[]): readonly U[] => [
  ...new Map(unites.map((u) => [u.mots.join(' '), u])).values(),
];
