import type { RowIdentity } from '../lists/list.ts';
import type { CleDeReglage } from '../reglages/definitions.ts';
import type { Fonds } from './fonds.ts';

/** A row that a rule is about, with the day from which its time runs and the words that tell it. */
export interface Suivie {
  readonly ligne: RowIdentity;
  readonly depuis: string;
  readonly libelle: string;
}

/** What becomes of a row. */
export type Devenir =
  | { readonly genre: 'supprimer' }
  | { readonly genre: 'modifier'; readonly patch: object }
  /** As by hand: with its provenance, its personal links closed. */
  | { readonly genre: 'archiver' };

export const GESTES = ['anonymiser', 'archiver', 'supprimer', 'alleger'] as const;

export interface Regle {
  readonly liste: string;
  readonly geste: (typeof GESTES)[number];
  readonly titre: string;
  /** What is kept, so that nothing else is lost. */
  readonly garde: string;
  /** Where the default duration comes from. */
  readonly source: string;
  readonly reglage: CleDeReglage;
  readonly suivies: (fonds: Fonds) => readonly Suivie[];
  readonly devenir: Devenir;
}
