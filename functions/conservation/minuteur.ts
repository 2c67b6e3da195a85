import { preparerConservation } from '../../core/conservation/preparer.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { lireFonds } from './lire-fonds.ts';

/** The first of each month, early. */
export const CADENCE_DE_LA_CONSERVATION = '0 30 4 1 * *';

/**
 * Counts what is due and writes the counts in the journal. Deletes nothing: only a person who has seen the rows does.
 */
export async function compterLesEcheances(contexte: Contexte): Promise<void> {
  const maintenant = contexte.maintenant();
  const { fonds, reglages } = await lireFonds(contexte.depots);
  const echeances = preparerConservation(fonds, reglages, maintenant).filter((e) => e.dues.length > 0);
  const detail = echeances.map((e) => `${e.regle} : ${e.dues.length}`).join(', ') || 'rien';
  contexte.traces.information('conservation', Object.fromEntries(echeances.map((e) => [e.regle, e.dues.length])));
  await journaliser(contexte, leMinuteur('compterLesEcheances', maintenant), undefined, { detail });
}
