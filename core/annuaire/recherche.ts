import type { Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { type Criteres, filtrer, type Situee, situer } from './criteres.ts';
import { classer, type IndexInverse, indexer, type Proches, termesProches } from './index-inverse.ts';
import { termes } from './mots.ts';
import { CHAMPS, type Champ, direPourquoi } from './pourquoi.ts';
import { developper, SIGLES, type Sigle } from './sigles.ts';

export type { Criteres } from './criteres.ts';

/** Structures ready to be searched. Built once per version of the annuaire. */
export interface IndexAnnuaire {
  /** In the order of names; their rank is the one of the inverted index. */
  readonly situees: readonly Situee[];
  readonly inverse: IndexInverse;
  readonly territoire: Territoire | undefined;
  /** Terms that the table of acronyms adds to a structure. */
  readonly equivalences: (s: Structure) => readonly string[];
}

export interface Trouvaille {
  readonly structure: Structure;
  /** Why it is there, in French; worked out when read. */
  readonly pourquoi: readonly string[];
}

/** How much a word counts by the field that holds it. */
const POIDS = {
  nom: 6,
  sigle: 8,
  equivalences: 4,
  services: 2,
  thematiques: 2,
  type: 1.5,
  publics: 1.5,
  commune: 1.5,
  description: 1,
} as const satisfies Record<Champ, number>;

const NOMS = Object.keys(POIDS) as Champ[];

/**
 * Index of the annuaire. Archived and closed structures stay out unless `avecArchivees`. `territoire` lets a zone d’intervention (EPCI,
 * département…) answer for each commune; `sigles` replaces the table of acronyms.
 */
export function creerIndex(
  structures: readonly Structure[],
  options: {
    readonly territoire?: Territoire;
    readonly sigles?: readonly Sigle[];
    readonly avecArchivees?: boolean;
  } = {},
): IndexAnnuaire {
  const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
  const situees = structures
    .filter((s) => options.avecArchivees || (s.statut !== 'Archivée' && s.statut !== 'Fermée'))
    .map((s) => situer(s, options.territoire))
    .sort((a, b) => collator.compare(a.structure.nom, b.structure.nom));
  const developpe = developper(options.sigles ?? SIGLES);
  const equivalences = (s: Structure): readonly string[] =>
    developpe(`${s.nom} ${s.sigle ?? ''} ${s.services.join(' ')}`).flatMap(termes);
  return {
    situees,
    equivalences,
    territoire: options.territoire,
    inverse: indexer(situees.map(({ structure }) => poidsDesTermes(structure, equivalences(structure)))),
  };
}

/** Terms of a structure, each with the weight of the best field that holds it; short fields count a little more than long ones. */
function poidsDesTermes(s: Structure, equivalences: readonly string[]): ReadonlyMap<string, number> {
  const poids = new Map<string, number>();
  for (const champ of NOMS) {
    const mots = champ === 'equivalences' ? equivalences : termes(CHAMPS[champ].texte(s));
    const chacun = POIDS[champ] * (1 + 1 / (1 + mots.length));
    for (const mot of mots) poids.set(mot, Math.max(poids.get(mot) ?? 0, chacun));
  }
  return poids;
}

const FAUTES_AU_PLUS = 2;

/** Edits forgiven in a word: none in a short one (an acronym) or a number. Two letters swapped are two edits. */
const fautesPardonnees = (mot: string, fautes: number): number =>
  mot.length < 4 || /\d/.test(mot) ? 0 : Math.min(fautes, mot.length < 6 ? 1 : 2);

/**
 * Structures that pass every filter and hold every word of the text (accents, case, elisions and plurals forgiven, words may be unfinished).
 * When no structure holds them all, small typos are forgiven. Without text, all those that pass, by name; else best first.
 */
export function chercher(index: IndexAnnuaire, criteres: Criteres): readonly Trouvaille[] {
  const { situees, inverse } = index;
  const passe = filtrer(criteres);
  const mots = [...new Set(termes(criteres.texte ?? ''))];
  if (mots.length === 0) return situees.filter(passe).map((s) => new Reponse({ index, criteres, proches: [] }, s));

  for (let fautes = 0; fautes <= FAUTES_AU_PLUS; fautes += 1) {
    const proches = mots.map((mot) => termesProches(inverse, mot, fautesPardonnees(mot, fautes)));
    const demande = { index, criteres, proches };
    const trouvees = classer(inverse, proches).flatMap((rang) => {
      const s = situees[rang];
      return s !== undefined && passe(s) ? [new Reponse(demande, s)] : [];
    });
    if (trouvees.length > 0) return trouvees;
  }
  return [];
}

/** What the answers of a search share. */
interface Demande {
  readonly index: IndexAnnuaire;
  readonly criteres: Criteres;
  readonly proches: readonly Proches[];
}

class Reponse implements Trouvaille {
  readonly #demande: Demande;
  readonly #situee: Situee;

  constructor(demande: Demande, situee: Situee) {
    this.#demande = demande;
    this.#situee = situee;
  }

  get structure(): Structure {
    return this.#situee.structure;
  }

  get pourquoi(): readonly string[] {
    const { index, criteres, proches } = this.#demande;
    return direPourquoi(this.#situee, criteres, index.territoire, {
      repond: (terme) => proches.some((p) => p.has(terme)),
      equivalences: index.equivalences(this.structure),
    });
  }

  /** A getter is not written by JSON.stringify: the answer writes itself whole. */
  toJSON(): Trouvaille {
    return { structure: this.structure, pourquoi: this.pourquoi };
  }
}
