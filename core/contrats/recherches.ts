import type { Contrat } from './contrat.ts';

/** The contracts of the searches kept, and the needs that no structure answers. */
export const CONTRATS_DES_RECHERCHES: readonly Contrat[] = [];
