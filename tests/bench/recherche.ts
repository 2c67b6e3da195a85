import type { Structure } from '../../core/lists/structures.list.ts';
import { pertinence } from '../pertinence/mesurer-pertinence.ts';
import { REQUETES as JUGEES } from '../pertinence/requetes.ts';
import { CROISEES, CROISEES_RESERVEES } from '../pertinence/requetes-croisees.ts';
import { RESERVEES } from '../pertinence/requetes-reservees.ts';
import { structuresLues } from './donnees.ts';
import { MAILLAGE, type Moteur, PAIRS } from './moteurs.ts';
import { REQUETES, TOUTES_LES_REQUETES } from './requetes.ts';
import { arrondir, centile, mediane, rapports, resumer, type Serie } from './statistiques.ts';

const MOTEURS = [MAILLAGE, ...PAIRS];
const PREMIERES = 10;

export interface MesureMoteur {
  readonly moteur: string;
  readonly indexMs: Serie;
  readonly p95Ms: Serie;
  readonly medianeMs: Serie;
  /** Peer ÷ ours on the p95, repetition by repetition; absent for ours. */
  readonly rapportP95?: Serie;
  /** Queries whose expected answer is among the first ten, by kind. */
  readonly trouvees: Readonly<Record<string, string>>;
  /** Mean nDCG@10 on the sample territory: queries with which ours was tuned, queries kept aside, and those that cross a theme, a public and a place. */
  readonly ndcg: { readonly reglage: number; readonly reservees: number; readonly croisees: number };
}

export interface MesureRecherche {
  readonly structures: number;
  readonly requetes: number;
  readonly moteurs: readonly MesureMoteur[];
  /** p95 of ours over every beginning (two letters and more) of every query, as it is typed. */
  readonly frappeP95Ms: number;
}

interface Passage {
  /** Of each query, in their order. */
  readonly temps: number[];
  readonly bonnes: boolean[];
}

const chrono = <T>(travail: () => T): { readonly ms: number; readonly resultat: T } => {
  const debut = performance.now();
  const resultat = travail();
  return { ms: performance.now() - debut, resultat };
};

const toutSonTexte = (s: Structure): string =>
  [s.nom, s.sigle, s.type, ...s.services, ...s.thematiques, ...s.publics, s.commune, s.description]
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

type Recherches = ReadonlyMap<Moteur, (texte: string) => readonly Structure[]>;

/** Each query by each engine. The order of engines turns from query to query: none always comes on a warm cache. */
function unPassage(recherches: Recherches): ReadonlyMap<Moteur, Passage> {
  const moteurs = [...recherches];
  const passages = new Map(moteurs.map(([m]) => [m, { temps: [], bonnes: [] } as Passage]));
  for (const [i, { texte, attendu }] of TOUTES_LES_REQUETES.entries())
    for (const k of moteurs.keys()) {
      const [moteur, rechercher] = moteurs[(i + k) % moteurs.length] ?? [];
      if (moteur === undefined || rechercher === undefined) continue;
      const { ms, resultat } = chrono(() => rechercher(texte));
      passages.get(moteur)?.temps.push(ms);
      passages.get(moteur)?.bonnes.push(resultat.slice(0, PREMIERES).some((s) => attendu.test(toutSonTexte(s))));
    }
  return passages;
}

function parGenre(bonnes: readonly boolean[]): Readonly<Record<string, string>> {
  let debut = 0;
  const comptes = Object.entries(REQUETES).map(([genre, requetes]) => {
    const siennes = bonnes.slice(debut, debut + requetes.length);
    debut += requetes.length;
    return [genre, `${siennes.filter(Boolean).length}/${siennes.length}`];
  });
  return { ...Object.fromEntries(comptes), ensemble: `${bonnes.filter(Boolean).length}/${bonnes.length}` };
}

function decrire(moteur: Moteur, index: readonly number[], siens: readonly Passage[], notres: readonly Passage[]) {
  const p95 = (de: readonly Passage[]): readonly number[] => de.map(({ temps }) => centile(temps, 95));
  return {
    moteur: moteur.nom,
    indexMs: resumer(index),
    p95Ms: resumer(p95(siens)),
    medianeMs: resumer(siens.map(({ temps }) => mediane(temps))),
    ...(moteur === MAILLAGE ? {} : { rapportP95: rapports(p95(siens), p95(notres.slice(0, siens.length))) }),
    trouvees: parGenre(siens[0]?.bonnes ?? []),
    ndcg: {
      reglage: arrondir(pertinence(moteur, JUGEES)),
      reservees: arrondir(pertinence(moteur, RESERVEES)),
      croisees: arrondir(pertinence(moteur, [...CROISEES, ...CROISEES_RESERVEES])),
    },
  };
}

/**
 * Search over `combien` structures against the peers, in one process, interleaved. A slow engine (a second a query) plays in the first repetition
 * alone: more would be minutes.
 */
export function mesurerRecherche(combien: number, repetitions: number, dire: (etape: string) => void): MesureRecherche {
  const structures = structuresLues(combien);
  const index = new Map<Moteur, number[]>(MOTEURS.map((m) => [m, []]));
  const recherches = new Map<Moteur, (texte: string) => readonly Structure[]>();
  for (let n = 1; n <= repetitions; n += 1) {
    dire(`index ${n}/${repetitions}`);
    for (const moteur of MOTEURS) {
      const { ms, resultat } = chrono(() => moteur.indexer(structures));
      index.get(moteur)?.push(ms);
      recherches.set(moteur, resultat);
    }
  }
  const vifs = new Map([...recherches].filter(([moteur]) => !moteur.lent));
  unPassage(vifs);
  const passages = new Map<Moteur, Passage[]>(MOTEURS.map((m) => [m, []]));
  for (let n = 1; n <= repetitions; n += 1) {
    dire(`requêtes ${n}/${repetitions}${n === 1 ? ' (la première est longue : Fuse.js en fait partie)' : ''}`);
    for (const [moteur, passage] of unPassage(n === 1 ? recherches : vifs)) passages.get(moteur)?.push(passage);
  }
  const frappe = TOUTES_LES_REQUETES.flatMap(({ texte }) =>
    Array.from({ length: texte.length - 1 }, (_, i) => texte.slice(0, i + 2)),
  ).map((texte) => chrono(() => recherches.get(MAILLAGE)?.(texte)).ms);
  return {
    structures: combien,
    requetes: TOUTES_LES_REQUETES.length,
    moteurs: MOTEURS.map((m) => decrire(m, index.get(m) ?? [], passages.get(m) ?? [], passages.get(MAILLAGE) ?? [])),
    frappeP95Ms: arrondir(centile(frappe, 95)),
  };
}
