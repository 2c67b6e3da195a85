import type { EtatDeLActivite } from '../../core/diagnostic/de-l-activite.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../hote/contexte.ts';

/**
 * What became of the last notice. The right that a team gives is said by no token, and nothing may be sent to see: the
 * last one tells, that of the reminder of a decision having left by mail where Teams refused it.
 */
export async function ouEnEstLActivite({ depots, signaler }: Contexte): Promise<EtatDeLActivite> {
  const { valeurs } = lireReglages((await depots.reglages.lire()).items);
  if (valeurs.signalerDansTeams !== 'Oui') return 'eteinte';
  if (signaler === undefined) return 'sans-moyens';
  const derniere = (await depots.sollicitations.lire()).items
    .filter((s) => s.canal === 'Teams' && s.envoyeeLe !== undefined)
    .toSorted((a, b) => Date.parse(b.envoyeeLe ?? '') - Date.parse(a.envoyeeLe ?? ''));
  if (derniere.length === 0) return 'jamais-essayee';
  // A guest is refused, and it says nothing of the right: one that was taken is enough.
  return derniere.slice(0, DERNIERES).some((s) => s.etat !== 'Annulée') ? 'recue' : 'refusee';
}

const DERNIERES = 20;
