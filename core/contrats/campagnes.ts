import type { Contrat } from './contrat.ts';

/** The contracts of the campaigns of verification. */
export const CONTRATS_DES_CAMPAGNES: readonly Contrat[] = [];
