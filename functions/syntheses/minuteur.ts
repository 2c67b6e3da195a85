import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { arreterLeDernierMois } from './lire-la-synthese.ts';
import { publier } from './publier.ts';

/**
 * Every hour at five past, in UTC: the day and the local hour are decided in core, because Flex Consumption knows
 * no other time zone.
 */
export const CADENCE = '0 5 * * * *';

/**
 * One round of the timer: the month that has closed is kept, then published. A failure is thrown, so that the host
 * counts it; the next round tries again.
 */
export async function syntheseMensuelle(contexte: Contexte, execution: string): Promise<void> {
  const maintenant = contexte.maintenant();
  await arreterLeDernierMois(contexte, maintenant);
  const parution = await publier(contexte, { origine: 'Minuteur', execution, maintenant });
  if (!parution.fait) return;
  contexte.traces.information('synthese', { issue: parution.issue, ligne: parution.ligne.id });
  // Refused again, the row alone says it: the journal has it once.
  if (parution.issue === 'refuse' && (parution.ligne.tentatives ?? 1) > 1) return;
  await journaliser(contexte, leMinuteur('syntheseMensuelle', maintenant), contexte.depots.publications, {
    ligne: parution.ligne.id,
    echec: parution.issue === 'accepte' ? undefined : 'En erreur',
    detail: parution.issue,
  });
}
