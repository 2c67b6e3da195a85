import SearchableMap from 'minisearch/SearchableMap';

/** Documents that hold a term, by their rank, each with the weight of the term in it. */
interface Presences {
  readonly rangs: Int32Array;
  readonly poids: Float32Array;
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

/** Builds the index of documents given by rank, each as term → weight. */
export function indexer(documents: readonly ReadonlyMap<string, number>[]): IndexInverse {
  const brut = new Map<string, { rangs: number[]; poids: number[] }>();
  for (const [rang, document] of documents.entries())
    for (const [terme, poids] of document) {
      const p = brut.get(terme) ?? { rangs: [], poids: [] };
      if (p.rangs.length === 0) brut.set(terme, p);
      p.rangs.push(rang);
      p.poids.push(poids);
    }
  const termes = new SearchableMap<Presences>();
  for (const [terme, p] of brut) {
    const rarete = Math.log(1 + documents.length / p.rangs.length);
    termes.set(terme, { rangs: Int32Array.from(p.rangs), poids: Float32Array.from(p.poids, (n) => n * rarete) });
  }
  return { termes, taille: documents.length };
}

/** Terms that answer for a word: itself, those that it begins, and those within so many edits. */
export function termesProches(index: IndexInverse, mot: string, fautes: number): Proches {
  const proches = new Map<string, number>();
  const confiance = index.termes.has(mot) ? MOT_CONNU : 1;
  if (fautes > 0)
    for (const [terme, [, distance]] of index.termes.fuzzyGet(mot, fautes))
      proches.set(terme, (confiance * FAUTE) / (1 + distance));
  if (mot.length > 1)
    for (const terme of index.termes.atPrefix(mot).keys())
      proches.set(terme, Math.max(proches.get(terme) ?? 0, (confiance * PREFIXE * mot.length) / terme.length));
  if (index.termes.has(mot)) proches.set(mot, 1);
  return proches;
}

/** Ranks of the documents that hold every word, best first; equal scores keep the order of ranks. */
export function classer(index: IndexInverse, mots: readonly Proches[]): readonly number[] {
  const total = new Float64Array(index.taille);
  const tenus = new Uint8Array(index.taille);
  for (const proches of mots) {
    const meilleur = new Float64Array(index.taille);
    for (const [terme, facteur] of proches) {
      const p = index.termes.get(terme);
      if (p === undefined) continue;
      for (let i = 0; i < p.rangs.length; i += 1) {
        const rang = p.rangs[i] ?? 0;
        const score = facteur * (p.poids[i] ?? 0);
        if (score > (meilleur[rang] ?? 0)) meilleur[rang] = score;
      }
    }
    for (let rang = 0; rang < index.taille; rang += 1) {
      const score = meilleur[rang] ?? 0;
      if (score === 0) continue;
      total[rang] = (total[rang] ?? 0) + score;
      tenus[rang] = (tenus[rang] ?? 0) + 1;
    }
  }
  return parScore(total, tenus, mots.length);
}

const PAS = 2 ** 22;
const PRECISION = 1000;
const SCORE_MAX = 2 ** 30;

/** One number per document, score then rank, so that the native numeric sort does the whole of the ordering. */
function parScore(total: Float64Array, tenus: Uint8Array, attendus: number): readonly number[] {
  const cles = new Float64Array(total.length);
  let n = 0;
  for (let rang = 0; rang < total.length; rang += 1)
    if (tenus[rang] === attendus) {
      cles[n] = (SCORE_MAX - Math.min(SCORE_MAX, Math.round((total[rang] ?? 0) * PRECISION))) * PAS + rang;
      n += 1;
    }
  return Array.from(cles.subarray(0, n).sort(), (cle) => cle % PAS);
}
