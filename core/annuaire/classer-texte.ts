import type { Unite } from './demande.ts';
import { type Cherchee, classer, type IndexInverse, termesProches } from './index-inverse.ts';
import { termeDAdresse } from './lexique.ts';

/** Documents that a text is looked for in, whatever they are. */
export interface Corpus {
  readonly inverse: IndexInverse;
  /** Ranks of those that answer to the beginnings of a number or of an address; none without it. */
  readonly rangsDe?: (debuts: readonly string[]) => readonly number[];
}

const FAUTES_AU_PLUS = 2;

/** Edits forgiven in a word: none in a short one (an acronym) or a number. Two letters swapped are two edits. */
const fautesPardonnees = (mot: string, fautes: number): number =>
  mot.length < 4 || /\d/.test(mot) ? 0 : Math.min(fautes, mot.length < 6 ? 1 : 2);

/** Of each nature: what a search demands, and what only helps when it is not all that is asked. */
const ROLES = {
  mot: { demandee: 'contenu', facultative: 'appoint' },
  quotidien: { demandee: 'contenu', facultative: 'appoint' },
  précision: { demandee: 'contenu', facultative: 'appoint' },
  service: { demandee: 'contenu', facultative: 'critère' },
  public: { demandee: 'contenu', facultative: 'critère' },
  commune: { demandee: 'lieu', facultative: 'lieu' },
  coordonnée: { demandee: 'contenu', facultative: 'contenu' },
} as const satisfies Record<Unite['nature'], Readonly<Record<'demandee' | 'facultative', Cherchee['role']>>>;

/** A commune, a public, an expression are read as they stand: their words need no guess. */
const estLue = ({ nature, mots }: Unite): boolean => nature === 'commune' || nature === 'public' || mots.length > 1;

/** What a group of words becomes when so many typos are forgiven. A commune alone is what is asked: the structures that it names come first. */
function chercherUnite({ inverse, rangsDe }: Corpus, unite: Unite, fautes: number, seule: boolean): Cherchee {
  const { nature, mots, equivalents, aDefaut } = unite;
  if (nature === 'coordonnée')
    return { mots: [], equivalents: [], aDefaut: [], role: 'contenu', rangs: rangsDe?.(unite.valeurs) ?? [] };
  return {
    rangs: [],
    mots: mots.map((mot) =>
      estLue(unite)
        ? new Map([[mot, 1]])
        : new Map([
            ...termesProches(inverse, mot, fautesPardonnees(mot, fautes)),
            ...termesProches(inverse, termeDAdresse(mot), 0),
          ]),
    ),
    equivalents,
    aDefaut,
    role: nature === 'commune' && seule ? 'contenu' : ROLES[nature][unite.facultative ? 'facultative' : 'demandee'],
  };
}

/** The documents that answer to what a text asks, best first: as it is typed, then with small typos forgiven while none holds it all. */
export function classerTexte(
  corpus: Corpus,
  unites: readonly Unite[],
  garder: (rang: number) => boolean,
): { readonly rangs: readonly number[]; readonly entier: boolean; readonly cherchees: readonly Cherchee[] } {
  let fautes = 0;
  const enCherchees = () => unites.map((u) => chercherUnite(corpus, u, fautes, unites.length === 1));
  let cherchees = enCherchees();
  let classement = classer(corpus.inverse, cherchees, garder);
  while (!classement.entier && fautes < FAUTES_AU_PLUS) {
    fautes += 1;
    cherchees = enCherchees();
    classement = classer(corpus.inverse, cherchees, garder);
  }
  return { ...classement, cherchees };
}
