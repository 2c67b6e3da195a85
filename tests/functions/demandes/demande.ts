import type { Appel, Banc } from '../banc.ts';

/**
 * A request that is right in every way, on objects made for it in `banc`, about this structure; by the id of its
 * contract.
 */
export type Demandes = Readonly<
  Record<string, (banc: Banc, structure: string) => Promise<Pick<Appel, 'chemin' | 'requete' | 'corps'>>>
>;
