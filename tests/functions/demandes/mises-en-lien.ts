import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/mises-en-lien.ts. */
export const demandesDesMisesEnLien: Demandes = {};
