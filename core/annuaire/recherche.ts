import type { Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { type Criteres, communesComprises, filtrer, type Situee, situer } from './criteres.ts';
import { lireDemande, type Unite } from './demande.ts';
import { CADENCE_PAR_DEFAUT_MOIS } from './fraicheur.ts';
import { type Cherchee, classer, type IndexInverse, indexer, type Presence, termesProches } from './index-inverse.ts';
import {
  communesConnues,
  creerLexique,
  type Lexique,
  termeDAdresse,
  termeDeCommune,
  termeDePublic,
  type Vocabulaire,
} from './lexique.ts';
import { lecteurDeTermes, termes } from './mots.ts';
import { type Ajouts, type Champ, direPourquoi, termesDuChamp } from './pourquoi.ts';
import { developper, SIGLES, type Sigle } from './sigles.ts';

export type { Criteres } from './criteres.ts';

/** Structures ready to be searched. Built once per version of the annuaire. */
export interface IndexAnnuaire {
  /** In the order of names; their rank is the one of the inverted index. */
  readonly situees: readonly Situee[];
  readonly inverse: IndexInverse;
  readonly lexique: Lexique;
  /** Terms of a text of a fiche, read once. */
  readonly lire: (texte: string) => readonly string[];
  readonly territoire: Territoire | undefined;
  /** Months after which a fiche that says no cadence is to be verified again. */
  readonly cadenceParDefautMois: number;
  readonly ajouts: (s: Structure) => Ajouts;
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
  personnes: 4,
  services: 2,
  thematiques: 2,
  type: 1.5,
  publics: 1.5,
  commune: 1.5,
  description: 1,
  adresse: 0.5,
} as const satisfies Record<Champ, number>;

const NOMS = Object.keys(POIDS) as Champ[];

/** How much being in the place asked counts, and being for the public asked: enough to order, not enough to outweigh what is asked. */
const SIEGE = 2;
const ZONE = 1;
const PUBLIC = 8;
const OUVERTE_A_TOUS = 2;

/**
 * Index of the annuaire. Archived and closed structures stay out unless `avecArchivees`. `territoire` lets a zone d’intervention (EPCI,
 * département…) answer for each commune; `sigles` replaces the table of acronyms, `vocabulaire` the everyday words.
 * What only a text needs is worked out at the first text: the list can be shown before.
 */
export function creerIndex(
  structures: readonly Structure[],
  options: {
    readonly territoire?: Territoire;
    readonly sigles?: readonly Sigle[];
    readonly vocabulaire?: Vocabulaire;
    /** People of each structure, by its id: only those whom whoever searches may see. */
    readonly personnes?: ReadonlyMap<string, readonly string[]>;
    readonly cadenceParDefautMois?: number;
    readonly avecArchivees?: boolean;
  } = {},
): IndexAnnuaire {
  const collator = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
  const situees = structures
    .filter((s) => options.avecArchivees || (s.statut !== 'Archivée' && s.statut !== 'Fermée'))
    .map((s) => situer(s, options.territoire))
    .sort((a, b) => collator.compare(a.structure.nom, b.structure.nom));
  const lire = lecteurDeTermes();
  const equivalences = uneFois(() => equivalencesDe(situees, options.sigles ?? SIGLES));
  const lexique = uneFois(() => creerLexique(communesConnues(structures, options.territoire), options.vocabulaire));
  const ajouts = (s: Structure): Ajouts => ({
    equivalences: equivalences().get(s) ?? [],
    personnes: options.personnes?.get(s.id) ?? [],
  });
  const inverse = uneFois(() => indexer(situees.map((s) => presences(s, ajouts(s.structure), lire))));
  return {
    situees,
    lire,
    territoire: options.territoire,
    cadenceParDefautMois: options.cadenceParDefautMois ?? CADENCE_PAR_DEFAUT_MOIS,
    ajouts,
    get lexique() {
      return lexique();
    },
    get inverse() {
      return inverse();
    },
  };
}

function uneFois<T>(faire: () => T): () => T {
  let fait: { readonly valeur: T } | undefined;
  return () => {
    fait ??= { valeur: faire() };
    return fait.valeur;
  };
}

function equivalencesDe(
  situees: readonly Situee[],
  sigles: readonly Sigle[],
): ReadonlyMap<Structure, readonly string[]> {
  const developpe = developper(sigles);
  return new Map(
    situees.flatMap(({ structure: s }) => {
      const ajoutes = developpe(`${s.nom} ${s.sigle ?? ''} ${s.services.join(' ')}`).flatMap(termes);
      return ajoutes.length === 0 ? [] : [[s, ajoutes] as const];
    }),
  );
}

/** Terms of a structure, each with the weight of the best field that holds it; short fields count a little more than long ones. */
function presences(situee: Situee, ajouts: Ajouts, lire: IndexAnnuaire['lire']): ReadonlyMap<string, Presence> {
  const s = situee.structure;
  const par = new Map<string, Presence>();
  for (const [bit, champ] of NOMS.entries()) {
    const mots = termesDuChamp(champ, s, ajouts, lire);
    const chacun = POIDS[champ] * (1 + 1 / (1 + mots.length));
    for (const mot of mots) {
      const deja = par.get(mot);
      par.set(mot, { poids: Math.max(deja?.poids ?? 0, chacun), champs: (deja?.champs ?? 0) | (1 << bit) });
    }
  }
  const tout = (1 << NOMS.length) - 1;
  for (const insee of situee.communes)
    par.set(termeDeCommune(insee), { poids: insee === s.communeInsee ? SIEGE : ZONE, champs: tout });
  for (const p of s.publics)
    par.set(termeDePublic(p), { poids: p === 'Tous publics' ? OUVERTE_A_TOUS : PUBLIC, champs: tout });
  return par;
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
} as const satisfies Record<Unite['nature'], Readonly<Record<'demandee' | 'facultative', Cherchee['role']>>>;

/** A commune, a public, an expression are read as they stand: their words need no guess. */
const estLue = ({ nature, mots }: Unite): boolean => nature === 'commune' || nature === 'public' || mots.length > 1;

/** What a group of words becomes when so many typos are forgiven. A commune alone is what is asked: the structures that it names come first. */
function chercherUnite(inverse: IndexInverse, unite: Unite, fautes: number, seule: boolean): Cherchee {
  const { nature, mots, equivalents, aDefaut } = unite;
  return {
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

/** What a search found. */
export interface Reponses {
  readonly trouvailles: readonly Trouvaille[];
  /** Does each structure hold everything that the text asks? When not, they are only the nearest. */
  readonly entier: boolean;
}

/**
 * Structures that pass every filter and answer to the text, best first; without text, all those that pass, by name.
 * Accents, case, elisions and plurals are forgiven, words may be unfinished, everyday words are understood; a commune keeps those that act
 * there, a public moves up those that name it. When no structure answers to all, small typos are forgiven, then the structures that hold
 * more than half of what is asked are given, and say what they lack.
 */
export function interroger(index: IndexAnnuaire, demandes: Criteres): Reponses {
  const { demande, rangs } = classerDemande(index, demandes);
  const trouvailles: Trouvaille[] = [];
  for (const rang of rangs) {
    const s = index.situees[rang];
    if (s !== undefined) trouvailles.push(new Reponse(demande, s));
  }
  return { trouvailles, entier: demande.entier };
}

export const chercher = (index: IndexAnnuaire, criteres: Criteres): readonly Trouvaille[] =>
  interroger(index, criteres).trouvailles;

/** The structures that `chercher` gives, without their reasons nor any promise on their order: what is counted. */
export const situeesTrouvees = (index: IndexAnnuaire, criteres: Criteres): readonly Situee[] =>
  classerDemande(index, criteres).rangs.flatMap((rang) => index.situees[rang] ?? []);

function classerDemande(
  index: IndexAnnuaire,
  demandes: Criteres,
): { readonly demande: Demande; readonly rangs: readonly number[] } {
  const criteres = communesComprises(demandes, index.territoire);
  const passe = filtrer(criteres, index.cadenceParDefautMois);
  const unites = (demandes.texte ?? '').trim() === '' ? [] : lireDemande(demandes.texte ?? '', index.lexique);
  const garder = (rang: number): boolean => {
    const s = index.situees[rang];
    return s !== undefined && passe(s);
  };
  if (unites.length === 0)
    return {
      demande: { index, criteres, unites, cherchees: [], entier: true },
      rangs: index.situees.flatMap((_, rang) => (garder(rang) ? [rang] : [])),
    };

  const { inverse } = index;
  let fautes = 0;
  const enCherchees = () => unites.map((u) => chercherUnite(inverse, u, fautes, unites.length === 1));
  let cherchees = enCherchees();
  let classement = classer(inverse, cherchees, garder);
  while (!classement.entier && fautes < FAUTES_AU_PLUS) {
    fautes += 1;
    cherchees = enCherchees();
    classement = classer(inverse, cherchees, garder);
  }
  return { demande: { index, criteres, unites, cherchees, entier: classement.entier }, rangs: classement.rangs };
}

/** What the answers of a search share. */
interface Demande {
  readonly index: IndexAnnuaire;
  readonly criteres: Criteres;
  readonly unites: readonly Unite[];
  readonly cherchees: readonly Cherchee[];
  readonly entier: boolean;
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
    const { index, criteres, unites, cherchees, entier } = this.#demande;
    return direPourquoi(this.#situee, criteres, index, {
      unites,
      cherchees,
      entier,
      ajouts: index.ajouts(this.structure),
      lire: index.lire,
    });
  }

  /** A getter is not written by JSON.stringify: the answer writes itself whole. */
  toJSON(): Trouvaille {
    return { structure: this.structure, pourquoi: this.pourquoi };
  }
}
