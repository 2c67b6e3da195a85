import { structures as definition, type Structure } from '../../core/lists/structures.list.ts';
import { genererExemple } from '../../infra/local/exemple/generer.ts';
import { LATITUDE_NORD_GIRONDE } from '../../infra/territoire/latitude-nord-gironde.ts';
import type { Moteur } from '../bench/moteurs.ts';
import { noteDe, type RequeteJugee } from './jugement.ts';
import { moyenne, ndcg } from './ndcg.ts';

/** The day of the judgement: the sample territory is another one on another day. */
const JOUR = '2026-11-23';

let exemple: readonly Structure[] | undefined;

/** The structures of the sample territory, as a tab holds them once read; the territory is made once, it takes a second. */
export function structuresDExemple(): readonly Structure[] {
  exemple ??= generer();
  return exemple;
}

const generer = (): readonly Structure[] =>
  (genererExemple(LATITUDE_NORD_GIRONDE, JOUR).Structures ?? []).map((nouvelle, i) => ({
    ...definition.draft.parse(nouvelle),
    id: String(i + 1),
    eTag: `"${i + 1},1"`,
    creeLe: `${JOUR}T08:00:00Z`,
    modifieLe: `${JOUR}T08:00:00Z`,
  }));

export interface NoteDeRequete {
  readonly texte: string;
  readonly ndcg: number;
  /** The first ten, best first, each with its grade. */
  readonly premieres: readonly string[];
}

/** nDCG@10 of an engine, query by query. */
export function noter(
  moteur: Moteur,
  requetes: readonly RequeteJugee[],
  structures: readonly Structure[],
): readonly NoteDeRequete[] {
  const rechercher = moteur.indexer(structures);
  return requetes.map((requete) => {
    const note = (s: Structure): number => noteDe(requete, s.nom);
    const rendues = rechercher(requete.texte).slice(0, 10);
    return {
      texte: requete.texte,
      ndcg: ndcg(rendues.map(note), structures.map(note)),
      premieres: rendues.map((s) => `${note(s)} ${s.nom}`),
    };
  });
}

/** Mean nDCG@10 of an engine over queries on the sample territory. */
export const pertinence = (moteur: Moteur, requetes: readonly RequeteJugee[]): number =>
  moyenne(noter(moteur, requetes, structuresDExemple()).map((n) => n.ndcg));
