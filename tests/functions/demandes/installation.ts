import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/installation.ts. */
export const demandesDeLInstallation: Demandes = {
  essayerListesFermees: async () => ({ corps: {} }),
};
