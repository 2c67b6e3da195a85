import { chercherPlan } from '../../../core/tables/chercher.ts';
import { hasardDe } from '../../../core/tables/hasard.ts';
import type { DemandeDePlan } from './atelier.ts';

addEventListener('message', ({ data: { couts, disposition, graine } }: MessageEvent<DemandeDePlan>) => {
  for (const avancement of chercherPlan(couts, disposition, hasardDe(graine))) postMessage(avancement);
});
