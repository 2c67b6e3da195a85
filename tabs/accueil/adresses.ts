import type { PlanDAdresses } from '../commun/adresse.ts';

export const RUBRIQUE = 'accueil';

export const ADRESSES: PlanDAdresses = { defaut: RUBRIQUE };
