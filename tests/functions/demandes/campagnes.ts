import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/campagnes.ts. */
export const demandesDesCampagnes: Demandes = {};
