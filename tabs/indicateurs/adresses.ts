import type { Adresse, PlanDAdresses } from '../commun/adresse.ts';

export const RUBRIQUE_DU_MOIS = 'mois';

/** The summary of a month, `AAAA-MM`. */
export const adresseDuMois = (mois: string): Adresse => ({ rubrique: RUBRIQUE_DU_MOIS, reste: mois });

/** A month alone is its summary: so do the cards already published. */
export const ADRESSES: PlanDAdresses = {
  defaut: RUBRIQUE_DU_MOIS,
  entiere: (courte) => (/^\d{4}-\d{2}$/.test(courte) ? `${RUBRIQUE_DU_MOIS}/${courte}` : undefined),
};
