import type { Contrat } from './contrat.ts';

/** The contracts of the introductions. */
export const CONTRATS_DES_MISES_EN_LIEN: readonly Contrat[] = [];
