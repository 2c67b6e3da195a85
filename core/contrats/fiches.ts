import type { Contrat } from './contrat.ts';

/** The contracts of the fiches themselves: making, correcting whole, archiving them, and their contacts. */
export const CONTRATS_DES_FICHES: readonly Contrat[] = [];
