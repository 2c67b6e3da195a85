import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/propositions.ts. */
export const demandesDesPropositions: Demandes = {};
