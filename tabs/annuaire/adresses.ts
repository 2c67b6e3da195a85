import { direAdresse, type PlanDAdresses } from '../commun/adresse.ts';
import { adresseDeFiche, RUBRIQUE_DE_LA_RECHERCHE } from '../commun/vue-de-recherche.ts';

/** A number alone is a fiche: so do the links of the first cards. */
export const ADRESSES: PlanDAdresses = {
  defaut: RUBRIQUE_DE_LA_RECHERCHE,
  entiere: (courte) => (/^\d+$/.test(courte) ? direAdresse(adresseDeFiche(courte)) : undefined),
};
