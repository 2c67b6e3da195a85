import { CAUSES_DES_ACCES } from './causes-des-acces.ts';
import { CAUSES_DES_SERVICES } from './causes-des-services.ts';
import { CAUSES_DU_SITE } from './causes-du-site.ts';
import type { Essai } from './essais.ts';

export const CAUSES = { ...CAUSES_DES_ACCES, ...CAUSES_DU_SITE, ...CAUSES_DES_SERVICES } as const;
export type Cause = keyof typeof CAUSES;
export const CLES_DES_CAUSES = Object.keys(CAUSES) as [Cause, ...Cause[]];

/** What one try gave, without a word: it travels, and whoever shows it says it. Without a cause, all is well. */
export interface Constat {
  readonly essai: Essai;
  readonly cause?: Cause | undefined;
  /** Names of lists, columns, settings, timers. */
  readonly objets?: readonly string[] | undefined;
  /** The code of Microsoft’s own, to quote: « AADSTS65001 », « accessDenied ». */
  readonly code?: string | undefined;
}

/** With `objets` empty, all is well. */
export const deCeux = (essai: Essai, cause: Cause, objets: readonly string[]): readonly Constat[] =>
  objets.length === 0 ? [] : [{ essai, cause, objets }];

/** What was found, or that all is well where nothing was. */
export const ouBien = (essai: Essai, constats: readonly Constat[]): readonly Constat[] =>
  constats.length === 0 ? [{ essai }] : constats;
