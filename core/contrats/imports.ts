import type { Contrat } from './contrat.ts';

/** The contracts of what is brought in from files. */
export const CONTRATS_DES_IMPORTS: readonly Contrat[] = [];
