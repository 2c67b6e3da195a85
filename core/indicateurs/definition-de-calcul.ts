import type { Filtres } from './operations.ts';

export interface DefinitionDeCalcul {
  /** What is counted, in one or two sentences. */
  readonly phrase: string;
  readonly unite: string;
  /** Filters that make sense for this count; the others are ignored and said so. */
  readonly filtres: readonly (keyof Filtres)[];
  /** Counts persons: small counts are masked. */
  readonly personnes?: true;
}
