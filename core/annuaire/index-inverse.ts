import SearchableMap from 'minisearch/SearchableMap';
import type { Equivalent } from './lexique.ts';

/** A term in a document: how much it counts, and in which fields it is (one bit each). */
export interface Presence {
  readonly poids: number;
  readonly champs: number;
}

/** Documents that hold a term, by their rank. */
interface Presences {
  readonly rangs: Int32Array;
  readonly poids: Float32Array;
  readonly champs: Uint16Array;
}

/** Terms → documents, over the radix tree of MiniSearch: prefixes and typos are walked there, scores are added in flat arrays. */
export interface IndexInverse {
  readonly termes: SearchableMap<Presences>;
  readonly taille: number;
}

/** A term of the index close to a searched word, and how much its closeness counts, from 0 to 1. */
export type Proches = ReadonlyMap<string, number>;

const PREFIXE = 0.6;
const FAUTE = 0.4;
/** Of a word that the annuaire knows as it is typed, an unfinished or mistyped reading is unlikely. */
const MOT_CONNU = 0.35;

/** Builds the index of documents given by rank. A term that begins with @ is no word: its weight is kept as it is, however many hold it. */
export function indexer(documents: readonly ReadonlyMap<string, Presence>[]): IndexInverse {
  const brut = new Map<string, { rangs: number[]; poids: number[]; champs: number[] }>();
  for (const [rang, document] of documents.entries())
    for (const [terme, { poids, champs }] of document) {
      const p = brut.get(terme) ?? { rangs: [], poids: [], champs: [] };
      if (p.rangs.length === 0) brut.set(terme, p);
      p.rangs.push(rang);
      p.poids.push(poids);
      p.champs.push(champs);
    }
  const termes = new SearchableMap<Presences>();
  for (const [terme, p] of brut) {
    const rarete = terme.startsWith('@') ? 1 : Math.log(1 + documents.length / p.rangs.length);
    termes.set(terme, {
      rangs: Int32Array.from(p.rangs),
      poids: Float32Array.from(p.poids, (n) => n * rarete),
      champs: Uint16Array.from(p.champs),
    });
  }
  return { termes, taille: documents.length };
}

/**
 * Terms of a document, each with the weight of the best of its fields that holds it; short fields count a little more than
 * long ones. `champs`: all of them, each known by its rank.
 */
export function presencesDesChamps<C extends string>(
  champs: readonly C[],
  poids: Readonly<Record<C, number>>,
  motsDe: (champ: C) => readonly string[],
): Map<string, Presence> {
  const par = new Map<string, Presence>();
  for (const [bit, champ] of champs.entries()) {
    const mots = motsDe(champ);
    const chacun = poids[champ] * (1 + 1 / (1 + mots.length));
    for (const mot of mots) {
      const deja = par.get(mot);
      par.set(mot, { poids: Math.max(deja?.poids ?? 0, chacun), champs: (deja?.champs ?? 0) | (1 << bit) });
    }
  }
  return par;
}

/** Terms that answer for a word: itself, those that it begins, and those within so many edits. */
export function termesProches(index: IndexInverse, mot: string, fautes: number): Proches {
  const proches = new Map<string, number>();
  const confiance = index.termes.has(mot) ? MOT_CONNU : 1;
  if (fautes > 0)
    for (const [terme, [, distance]] of index.termes.fuzzyGet(mot, fautes))
      if (!terme.startsWith('@')) proches.set(terme, (confiance * FAUTE) / (1 + distance));
  if (mot.length > 1)
    for (const terme of index.termes.atPrefix(mot).keys())
      proches.set(terme, Math.max(proches.get(terme) ?? 0, (confiance * PREFIXE * mot.length) / terme.length));
  if (index.termes.has(mot)) proches.set(mot, 1);
  return proches;
}

/** A group of words as it is looked for. */
export interface Cherchee {
  /** Of each word. A document answers by its words when it holds a close term of each… */
  readonly mots: readonly Proches[];
  /** … or by one of these… */
  readonly equivalents: readonly Equivalent[];
  /** … or, for want of better, by one of these. */
  readonly aDefaut: readonly Equivalent[];
  /** Ranks of those that answer by what no index holds. */
  readonly rangs: readonly number[];
  /** Contents and places are all demanded; whoever answers most criteria comes first; the rest only adds to the score. */
  readonly role: 'contenu' | 'lieu' | 'critère' | 'appoint';
}

const garderMax = (scores: Float64Array, rang: number, score: number): void => {
  if (score > (scores[rang] ?? 0)) scores[rang] = score;
};

/** Best score of each document for one word. */
function scoresDuMot(index: IndexInverse, proches: Proches): Float64Array {
  const scores = new Float64Array(index.taille);
  for (const [terme, facteur] of proches) {
    const p = index.termes.get(terme);
    if (p !== undefined)
      for (let i = 0; i < p.rangs.length; i += 1) garderMax(scores, p.rangs[i] ?? 0, facteur * (p.poids[i] ?? 0));
  }
  return scores;
}

/** Adds to the scores the documents that hold every term of an equivalent in one same field (apart, « accueil » and « social » do not say « accueil social »); postings are sorted by rank, and walked from the shortest. */
function ajouterEquivalent(index: IndexInverse, { termes, facteur }: Equivalent, fois: number, scores: Float64Array) {
  const listes = termes.flatMap((t) => index.termes.get(t) ?? []);
  if (listes.length < termes.length) return;
  const [courte, ...autres] = listes.sort((x, y) => x.rangs.length - y.rangs.length);
  if (courte === undefined) return;
  const curseurs = autres.map(() => 0);
  for (let i = 0; i < courte.rangs.length; i += 1) {
    const rang = courte.rangs[i] ?? 0;
    let somme = courte.poids[i] ?? 0;
    let champs = courte.champs[i] ?? 0;
    const tous = autres.every((liste, k) => {
      let c = curseurs[k] ?? 0;
      while (c < liste.rangs.length && (liste.rangs[c] ?? 0) < rang) c += 1;
      curseurs[k] = c;
      if (liste.rangs[c] !== rang) return false;
      somme += liste.poids[c] ?? 0;
      champs &= liste.champs[c] ?? 0;
      return true;
    });
    if (tous && champs !== 0) garderMax(scores, rang, (facteur * fois * somme) / listes.length);
  }
}

/** An expression of three words does not weigh more than two words. */
const FOIS_AU_PLUS = 2;

/** Saying a place is worth less than being there or acting there; it adds nothing to it. */
const LIEU_DIT = 0.5;

/** Score of each document for a group of words; 0 when it does not answer. */
function scoresDe(index: IndexInverse, { mots, equivalents, rangs, role }: Cherchee): Float64Array {
  const parMot = mots.map((proches) => scoresDuMot(index, proches));
  const scores = parMot[0] ?? new Float64Array(index.taille);
  if (parMot.length > 1)
    for (let rang = 0; rang < index.taille; rang += 1)
      scores[rang] = parMot.every((s) => (s[rang] ?? 0) > 0) ? parMot.reduce((n, s) => n + (s[rang] ?? 0), 0) : 0;
  if (role === 'lieu') for (const [rang, score] of scores.entries()) scores[rang] = score > 0 ? LIEU_DIT : 0;
  const fois = Math.min(FOIS_AU_PLUS, mots.length);
  for (const equivalent of equivalents) ajouterEquivalent(index, equivalent, fois, scores);
  for (const rang of rangs) garderMax(scores, rang, 1);
  return scores;
}

/** The same when it answers only for want of better. */
function scoresADefaut(index: IndexInverse, { aDefaut }: Cherchee): Float64Array {
  const scores = new Float64Array(index.taille);
  for (const equivalent of aDefaut) ajouterEquivalent(index, equivalent, 1, scores);
  return scores;
}

/** Ranks that answer, best first, and whether they hold everything that was asked. */
export interface Classement {
  readonly rangs: readonly number[];
  readonly entier: boolean;
}

/**
 * Documents that hold every place and every content asked: those that answer most criteria first, then the best scores; equal scores keep the
 * order of ranks. When none holds all the contents, those that hold more than half of them, the fullest first.
 */
export function classer(
  index: IndexInverse,
  cherchees: readonly Cherchee[],
  garder: (rang: number) => boolean,
): Classement {
  const total = new Float64Array(index.taille);
  const contenus = new Uint8Array(index.taille);
  const lieux = new Uint8Array(index.taille);
  const criteres = new Uint8Array(index.taille);
  const comptes = { contenu: contenus, lieu: lieux, critère: criteres, appoint: undefined };
  for (const cherchee of cherchees) {
    const scores = scoresDe(index, cherchee);
    const aDefaut = cherchee.aDefaut.length === 0 ? undefined : scoresADefaut(index, cherchee);
    const compte = comptes[cherchee.role];
    const pas = cherchee.role === 'critère' ? NOMME : 1;
    for (let rang = 0; rang < index.taille; rang += 1) {
      const score = scores[rang] ?? 0;
      const faute = aDefaut?.[rang] ?? 0;
      total[rang] = (total[rang] ?? 0) + Math.max(score, faute);
      if (compte !== undefined) compte[rang] = (compte[rang] ?? 0) + (score > 0 ? pas : faute > 0 ? 1 : 0);
    }
  }
  const nombre = (role: Cherchee['role']): number => cherchees.filter((c) => c.role === role).length;
  const attendus = nombre('contenu');
  const attendusLieux = nombre('lieu');
  const candidats: number[] = [];
  let plein = 0;
  for (let rang = 0; rang < index.taille; rang += 1) {
    const n = contenus[rang] ?? 0;
    if ((lieux[rang] ?? 0) < attendusLieux || (attendus > 0 && n * 2 <= attendus) || total[rang] === 0) continue;
    if (!garder(rang)) continue;
    candidats.push(rang);
    plein = Math.max(plein, n);
  }
  const entier = plein === attendus && candidats.length > 0;
  const retenus = entier ? candidats.filter((rang) => contenus[rang] === attendus) : candidats;
  const score = (rang: number): number =>
    (contenus[rang] ?? 0) * CONTENU + (criteres[rang] ?? 0) * CRITERE + (total[rang] ?? 0);
  return { rangs: parScore(retenus, score), entier };
}

/** A criterion answered by name counts twice one answered for want of better. */
const NOMME = 2;
/** More than any score: one criterion more comes first; and one content more before all the criteria. */
const CRITERE = 1000;
const CONTENU = 20_000;
const PAS = 2 ** 22;
const PRECISION = 1000;
const SCORE_MAX = 2 ** 30;

/** One number per document, score then rank, so that the native numeric sort does the whole of the ordering. */
function parScore(rangs: readonly number[], score: (rang: number) => number): readonly number[] {
  const cles = Float64Array.from(
    rangs,
    (rang) => (SCORE_MAX - Math.min(SCORE_MAX, Math.round(score(rang) * PRECISION))) * PAS + rang,
  );
  return Array.from(cles.sort(), (cle) => cle % PAS);
}
