import { calculerSynthese, type EntreesDeSynthese } from '../../../core/indicateurs/calculer-synthese.ts';
import type { LigneDIndicateur } from '../../../core/indicateurs/synthese.ts';
import type { Indicateur } from '../../../core/lists/indicateurs.list.ts';
import { uneFicheAction, unIndicateur } from './batisseurs.ts';

/** What a summary of March 2026 is made from, read on 1 April. */
export const entrees = (e: Partial<EntreesDeSynthese> = {}): EntreesDeSynthese => ({
  mois: '2026-03',
  territoire: 'Territoire fictif',
  fichesAction: [uneFicheAction({ id: '1' })],
  indicateurs: [],
  rencontres: [],
  participations: [],
  comptages: [],
  structures: [],
  suites: [],
  misesEnLien: [],
  diffusions: [],
  besoins: [],
  sollicitations: [],
  sondages: [],
  votes: [],
  evaluations: [],
  anomalies: [],
  maintenant: '2026-04-01T06:00:00Z',
  statut: { etat: 'recalculee' },
  ...e,
});

/** The line that an indicator becomes. */
export const ligne = (e: Partial<EntreesDeSynthese>, i: Partial<Omit<Indicateur, 'eTag' | 'creeLe' | 'modifieLe'>>) =>
  ligneDe(e, unIndicateur(i));

export const ligneDe = (e: Partial<EntreesDeSynthese>, indicateur: Indicateur) => {
  const trouvee = calculerSynthese(entrees({ ...e, indicateurs: [indicateur] })).actions[0]?.indicateurs[0];
  if (trouvee === undefined) throw new Error('aucune ligne');
  return trouvee satisfies LigneDIndicateur;
};
