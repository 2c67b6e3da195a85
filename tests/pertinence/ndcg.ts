const gain = (note: number): number => 2 ** note - 1;

const cumul = (notes: readonly number[], rangs: number): number =>
  notes.slice(0, rangs).reduce((total, note, i) => total + gain(note) / Math.log2(i + 2), 0);

/**
 * Normalised discounted cumulative gain at `rangs`: from 0 (nothing useful) to 1 (the best order there is). Gain 2^grade − 1, discount log2(rank + 1).
 * `rendues`: grades of the answers, in their order; `existantes`: grades of every document that deserves one. Source: Burges et al., 2005.
 * Throws when no document deserves a grade: such a query measures nothing.
 */
export function ndcg(rendues: readonly number[], existantes: readonly number[], rangs = 10): number {
  const ideal = cumul(
    [...existantes].sort((a, b) => b - a),
    rangs,
  );
  if (ideal === 0) throw new Error('Aucun document ne mérite de note : la requête ne mesure rien.');
  return cumul(rendues, rangs) / ideal;
}

export const moyenne = (valeurs: readonly number[]): number => valeurs.reduce((n, v) => n + v, 0) / valeurs.length;
