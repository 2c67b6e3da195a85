import type { Avancement } from '../../../core/tables/chercher.ts';
import type { Couts, Disposition } from '../../../core/tables/plan.ts';

export interface DemandeDePlan {
  readonly couts: Couts;
  readonly disposition: Disposition;
  /** The same one gives the same plan. */
  readonly graine: number;
}

/** Looks for a plan beside the page, and says each time where it stands. What it returns stops it at once. */
export function chercherACote(
  demande: DemandeDePlan,
  suivre: (avancement: Avancement) => void,
  manquer: (erreur: Error) => void,
): () => void {
  const ouvrier = new Worker(new URL('./ouvrier.ts', import.meta.url), { type: 'module' });
  ouvrier.addEventListener('message', ({ data }: MessageEvent<Avancement>) => {
    suivre(data);
    if (data.part === 1) ouvrier.terminate();
  });
  ouvrier.addEventListener('error', (evenement) => manquer(new Error(evenement.message)));
  ouvrier.postMessage(demande);
  return () => ouvrier.terminate();
}
