import type { Contrat } from './contrat.ts';

/** The contracts of the duplicates, merged and put back. */
export const CONTRATS_DES_FUSIONS: readonly Contrat[] = [];
