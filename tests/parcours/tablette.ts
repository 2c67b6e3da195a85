import type { BrowserContext } from 'playwright-core';

/**
 * The tablet at the door goes back to its first page by itself after some seconds: not while a machine that is busy takes
 * longer than a person over what comes next.
 */
export const sansRetour = (contexte: BrowserContext): Promise<unknown> =>
  contexte.addInitScript(() => {
    const attendre = window.setTimeout;
    const plusLongtemps = (faire: TimerHandler, ms = 0, ...reste: unknown[]): number =>
      attendre(faire, ms < 8000 ? ms : ms * 100, ...reste);
    Object.assign(window, { setTimeout: plusLongtemps });
  });
