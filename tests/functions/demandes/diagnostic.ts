import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/diagnostic.ts. */
export const demandesDuDiagnostic: Demandes = {
  diagnostiquer: async () => ({ corps: {} }),
};
