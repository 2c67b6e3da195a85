import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/fiches.ts. */
export const demandesDesFiches: Demandes = {};
