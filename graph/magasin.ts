import type { WireItem } from '../core/lists/list.ts';

/** Rows of a list and the link that gives what changed since: they are true only together. */
export interface EtatListe {
  /** What was asked (list and columns): a state that answers another question is not used. */
  readonly empreinte: string;
  readonly items: ReadonlyMap<string, WireItem>;
  readonly lienDelta: string;
}

/** The first rows of a list as it was last shown: small enough to be read before anything else. */
export interface Apercu {
  readonly empreinte: string;
  readonly items: readonly WireItem[];
  /** How many rows the list had. */
  readonly total: number;
}

/** Where a state waits between two reads. `remplacer` swaps the whole state at once. */
export interface Magasin {
  lire(): Promise<EtatListe | undefined>;
  remplacer(etat: EtatListe): Promise<void>;
  lireApercu(): Promise<Apercu | undefined>;
  garderApercu(apercu: Apercu): Promise<void>;
  /** Forgets the state and its first rows: the right to read has gone. */
  effacer(): Promise<void>;
}
