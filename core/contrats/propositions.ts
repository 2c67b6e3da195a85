import type { Contrat } from './contrat.ts';

/** The contracts of the corrections that others propose. */
export const CONTRATS_DES_PROPOSITIONS: readonly Contrat[] = [];
