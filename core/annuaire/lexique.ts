import type { Territoire } from '../territoire/territoire.ts';
import { uneFois, uneFoisParObjet } from '../une-fois.ts';
import { MOTS_DE_PUBLICS, type MotsDePublic } from '../vocabulaires/mots-de-publics.ts';
import { MOTS_DE_LA_DEMANDE, MOTS_DE_TOUT_SERVICE, MOTS_DU_QUOTIDIEN } from '../vocabulaires/mots-du-quotidien.ts';
import type { MotsDuQuotidien } from '../vocabulaires/sens-des-mots.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { termes } from './mots.ts';

/** Another way to answer a group of words: a structure that holds all these terms, and how much it counts (1: as much as the words themselves). */
export interface Equivalent {
  readonly termes: readonly string[];
  readonly facteur: number;
}

export type Nature = 'mot' | 'quotidien' | 'précision' | 'service' | 'public' | 'commune' | 'coordonnée';

/** What is known of a group of words. */
export interface Entree {
  readonly nature: Nature;
  readonly equivalents: readonly Equivalent[];
  /** INSEE codes of a commune, labels of a public, beginnings of the keys of a coordinate. */
  readonly valeurs: readonly string[];
}

/** Groups of words that are recognised in a search, by their terms joined by a space. */
export interface Lexique {
  readonly entrees: ReadonlyMap<string, Entree>;
  readonly vides: ReadonlySet<string>;
  /** Words of the longest group. */
  readonly longueur: number;
}

/** Terms of the index that no word can be: a place where a structure acts, a public that it names. */
export const termeDeCommune = (insee: string): string => `@commune:${insee}`;
/** Kept apart from words: the name of a street, « rue de l’École », answers neither to a typo nor for what is done there. */
export const termeDAdresse = (terme: string): string => `@adresse:${terme}`;
export const termeDePublic = (libelle: string): string => `@public:${libelle}`;
export const TERME_TOUS_PUBLICS = termeDePublic('Tous publics');

export interface Vocabulaire {
  readonly quotidien?: readonly MotsDuQuotidien[];
  readonly publics?: readonly MotsDePublic[];
}

const cleDe = (texte: string): string => termes(texte).join(' ');

/** The first equivalents are the most exact. */
const PREMIER = 0.9;
const SUIVANT = 0.7;

/**
 * The lexicon of an annuaire: communes of the territory and of the sièges, publics, everyday words. A group said of two things
 * (« mère seule » of a public, « seule » of isolation) keeps the longest one, then commune, public, everyday word, in this order.
 */
export function creerLexique(
  communes: readonly CommuneConnue[],
  { quotidien = MOTS_DU_QUOTIDIEN, publics = MOTS_DE_PUBLICS }: Vocabulaire = {},
): Lexique {
  const entrees = new Map<string, Entree>();
  for (const mot of MOTS_DE_TOUT_SERVICE) completer(entrees, cleDe(mot), 'service', [], []);
  for (const dits of [...THEMES, ...quotidien]) {
    const { cles, equivalents } = duQuotidien(dits);
    for (const cle of cles) completer(entrees, cle, dits.precision ? 'précision' : 'quotidien', equivalents, []);
  }
  for (const dits of [...publics, ...PUBLICS_DITS]) {
    const { cles, equivalents } = dePublics(dits);
    for (const cle of cles) completer(entrees, cle, 'public', equivalents, dits.publics);
  }
  for (const { insee, nom, codesPostaux } of communes)
    for (const dit of [...manieresDeDire(nom), ...codesPostaux])
      completer(entrees, dit, 'commune', [{ termes: [termeDeCommune(insee)], facteur: 1 }], [insee]);
  return {
    entrees,
    vides: vides(),
    longueur: Math.max(1, ...[...entrees.keys()].map((cle) => cle.split(' ').length)),
  };
}

/** Publics that are not also the name of something else (an association, a professional, an « actif »). */
const PUBLICS_DITS: readonly MotsDePublic[] = PUBLICS.filter(
  (p) => !['Tous publics', 'Actifs', 'Élus', 'Associations', 'Professionnels'].includes(p),
).map((p) => ({ mots: [p], publics: [p] }));

const THEMES: readonly MotsDuQuotidien[] = THEMATIQUES.map((theme) => ({ mots: [theme], vers: [theme] }));

const vides = uneFois((): ReadonlySet<string> => new Set(MOTS_DE_LA_DEMANDE.flatMap(termes)));

// The national words, hundreds of them, are those of every opening of an annuaire: each is cut once.
const duQuotidien = uneFoisParObjet(({ mots, vers }: MotsDuQuotidien) => ({
  cles: mots.map(cleDe),
  equivalents: vers.map((texte, i): Equivalent => ({ termes: termes(texte), facteur: PREMIER * SUIVANT ** i })),
}));

const dePublics = uneFoisParObjet(({ mots, publics }: MotsDePublic) => ({
  cles: mots.map(cleDe),
  equivalents: publics.map((p, i): Equivalent => ({ termes: [termeDePublic(p)], facteur: i === 0 ? 1 : SUIVANT })),
}));

const PRIORITE = {
  mot: 0,
  service: 1,
  quotidien: 2,
  précision: 3,
  public: 4,
  commune: 5,
  coordonnée: 6,
} as const satisfies Record<Nature, number>;

function completer(
  entrees: Map<string, Entree>,
  cle: string,
  nature: Nature,
  equivalents: readonly Equivalent[],
  valeurs: readonly string[],
): void {
  if (cle === '') return;
  const deja = entrees.get(cle);
  const garde = deja === undefined || PRIORITE[nature] > PRIORITE[deja.nature] ? { nature, valeurs } : deja;
  entrees.set(cle, {
    nature: garde.nature,
    valeurs: nature === garde.nature ? [...new Set([...(deja?.valeurs ?? []), ...valeurs])] : garde.valeurs,
    equivalents: [...(deja?.equivalents ?? []), ...equivalents],
  });
}

const LIAISON = /[- ](?:de|du|des|d|la|le|les|sur|sous|en|et|l|lès)(?:[- '’].*)$/i;

/** « Saint-Yzan-de-Soudiac », and « Saint-Yzan » as it is said there; a lone « La » or a name of four letters is too short to be one. */
function manieresDeDire(nom: string): readonly string[] {
  const court = cleDe(nom.replace(LIAISON, ''));
  return [...new Set([cleDe(nom), ...(court.length > 4 ? [court] : [])])];
}

/** A commune as a search may name it. A postal code may be that of several. */
interface CommuneConnue {
  readonly insee: string;
  readonly nom: string;
  readonly codesPostaux: readonly string[];
}

/** Communes known of an annuaire: those of the territory, and those of the sièges. */
export function communesConnues(
  sieges: readonly { readonly communeInsee?: string | undefined; readonly commune?: string | undefined }[],
  territoire: Territoire | undefined,
): readonly CommuneConnue[] {
  const connues = new Map(
    sieges.flatMap(({ communeInsee: insee, commune: nom }): [string, CommuneConnue][] =>
      insee === undefined || nom === undefined ? [] : [[insee, { insee, nom, codesPostaux: [] }]],
    ),
  );
  for (const c of territoire?.communes ?? []) connues.set(c.insee, c);
  return [...connues.values()];
}
