import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/recherches.ts. */
export const demandesDesRecherches: Demandes = {};
