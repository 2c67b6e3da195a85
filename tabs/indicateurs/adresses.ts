import { mois } from '../../core/identifiants/codes.ts';
import type { Adresse, PlanDAdresses } from '../commun/adresse.ts';

export const RUBRIQUE_DU_MOIS = 'mois';

/** The summary of a month, `AAAA-MM`; a bilan adds `/` and an indicator: the year of it, opened on its rows. */
export const adresseDuMois = (quel: string): Adresse => ({ rubrique: RUBRIQUE_DU_MOIS, reste: quel });

/** What that address says: the month, and the indicator whose number opens on its rows. */
export function lireAdresseDuMois(reste: string): {
  readonly mois: string | undefined;
  readonly indicateur: string | undefined;
} {
  const [lu, indicateur] = reste.split('/');
  return { mois: mois.safeParse(lu).data, indicateur };
}

export const RUBRIQUE_DU_PUBLIC = 'public';
/** Who came over a quarter or a year; without one, over the quarter that closed last. */
export const adresseDeVentilation = (periode = ''): Adresse => ({ rubrique: RUBRIQUE_DU_PUBLIC, reste: periode });

export const RUBRIQUE_A_TENIR = 'tenir';
export const LES_INDICATEURS: Adresse = { rubrique: RUBRIQUE_A_TENIR, reste: '' };

/** Of these, those whose value nobody has typed though its period is over. */
export const EN_RETARD = 'en-retard';
export const LES_VALEURS_EN_RETARD: Adresse = { rubrique: RUBRIQUE_A_TENIR, reste: EN_RETARD };

export const RUBRIQUE_D_UN = 'indicateur';
export const NOUVEL = 'nouveau';
export const NOUVEL_INDICATEUR: Adresse = { rubrique: RUBRIQUE_D_UN, reste: NOUVEL };
/** Where an indicator is changed. */
export const adresseDIndicateur = (id: string): Adresse => ({ rubrique: RUBRIQUE_D_UN, reste: id });

export const RUBRIQUE_DES_VALEURS = 'valeurs';
/** Where the values of an indicator are typed. */
export const adresseDesValeurs = (id: string): Adresse => ({ rubrique: RUBRIQUE_DES_VALEURS, reste: id });

/** A month alone is its summary: so do the cards already published. */
export const ADRESSES: PlanDAdresses = {
  defaut: RUBRIQUE_DU_MOIS,
  entiere: (courte) => (/^\d{4}-\d{2}$/.test(courte) ? `${RUBRIQUE_DU_MOIS}/${courte}` : undefined),
};
