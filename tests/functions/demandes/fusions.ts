import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/fusions.ts. */
export const demandesDesFusions: Demandes = {};
