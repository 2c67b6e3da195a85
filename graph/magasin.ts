import type { WireItem } from '../core/lists/list.ts';

/** Rows of a list and the link that gives what changed since: they are true only together. */
export interface EtatListe {
  /** What was asked (list and columns): a state that answers another question is not used. */
  readonly empreinte: string;
  readonly items: ReadonlyMap<string, WireItem>;
  readonly lienDelta: string;
}

/** Where a state waits between two reads. `remplacer` swaps the whole state at once. */
export interface Magasin {
  lire(): Promise<EtatListe | undefined>;
  remplacer(etat: EtatListe): Promise<void>;
  /** Forgets the state: the right to read has gone. */
  effacer(): Promise<void>;
}
