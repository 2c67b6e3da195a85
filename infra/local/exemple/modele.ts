import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';

type Type = NouvelleStructure['type'];

/** What a fictional structure does: its names, and what it is looked for. `{c}` is the commune. */
export interface Modele {
  readonly type: Type;
  readonly noms: readonly string[];
  readonly sigle?: string;
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
  readonly services: readonly string[];
  readonly presentation: string;
}
