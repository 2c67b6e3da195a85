import type { Contrat } from './contrat.ts';

/** The contracts of what is handed out. */
export const CONTRATS_DES_DIFFUSIONS: readonly Contrat[] = [];
