import type { Passage } from './passages.ts';

/** What the head of a report says. Instants in UTC. */
export interface Resume {
  readonly titre?: string;
  readonly debut?: string;
  readonly fin?: string;
  /** How many participants Teams counts. */
  readonly annonces?: number;
}

/** One file, read. */
export interface RapportLu {
  readonly resume: Resume;
  readonly passages: readonly Passage[];
  /** Numbers of the lines whose quotation marks do not close. */
  readonly douteuses: readonly number[];
  /** Of a list taken while the meeting lasted: its last instant, and how many were still there. */
  readonly pendant: { readonly fin: string; readonly encoreLa: number } | undefined;
}
