import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/diffusions.ts. */
export const demandesDesDiffusions: Demandes = {};
