import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/imports.ts. */
export const demandesDesImports: Demandes = {};
