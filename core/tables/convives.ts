import type { Structure } from '../lists/structures.list.ts';
import type { DejaVues } from './deja-vues.ts';
import type { Couts } from './plan.ts';

/** Somebody to seat. They stand for a structure, `rang`-th of the `sur` that it sends. */
export interface Convive {
  readonly structure: string;
  readonly rang: number;
  readonly sur: number;
}

/** One by one, those whom structures send; one at least. */
export const convivesDe = (
  venues: readonly { readonly structure: string; readonly personnes?: number | undefined }[],
): readonly Convive[] =>
  venues.flatMap(({ structure, personnes }) => {
    const sur = Math.max(1, personnes ?? 1);
    return Array.from({ length: sur }, (_, rang) => ({ structure, rang: rang + 1, sur }));
  });

/**
 * What it costs to seat two people together, beside a first encounter between strangers, at 0. Two people of one
 * structure are the last to bring together; two who met in other years, the less so as they met less. Between strangers,
 * other sectors and other communes are preferred. Meeting again in the same plan is worse than all (`DE_NOUVEAU`).
 */
const MEME_STRUCTURE = 150;
const DEJA_VUES = 40;
const PAR_FOIS = 2;
const FOIS_AU_PLUS = 5;
const MEME_SECTEUR = 3;
const MEME_COMMUNE = 2;

/** `fiches`: what is known of the structures, by id. */
export function coutsDe(
  convives: readonly Convive[],
  fiches: ReadonlyMap<string, Pick<Structure, 'thematiques' | 'communeInsee'>>,
  vues: DejaVues,
): Couts {
  const combien = convives.length;
  const parPaire = new Int32Array(combien * combien);
  convives.forEach((a, i) => {
    convives.slice(0, i).forEach((b, j) => {
      const cout =
        a.structure === b.structure ? MEME_STRUCTURE : entreStructures(a.structure, b.structure, fiches, vues);
      parPaire[i * combien + j] = cout;
      parPaire[j * combien + i] = cout;
    });
  });
  return { combien, parPaire };
}

function entreStructures(a: string, b: string, fiches: Parameters<typeof coutsDe>[1], vues: DejaVues): number {
  const fois = vues(a, b);
  const x = fiches.get(a);
  const y = fiches.get(b);
  const memeCommune = x?.communeInsee !== undefined && x.communeInsee === y?.communeInsee;
  return (
    (fois === 0 ? 0 : DEJA_VUES + PAR_FOIS * Math.min(FOIS_AU_PLUS, fois)) +
    Math.round(MEME_SECTEUR * enCommun(x?.thematiques ?? [], y?.thematiques ?? [])) +
    (memeCommune ? MEME_COMMUNE : 0)
  );
}

/** Share of the thématiques of both that are the same: 0 to 1. */
function enCommun(a: readonly string[], b: readonly string[]): number {
  const toutes = new Set([...a, ...b]);
  return toutes.size === 0 ? 0 : a.filter((t) => b.includes(t)).length / toutes.size;
}
