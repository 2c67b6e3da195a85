import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/envois.ts. */
export const demandesDesEnvois: Demandes = {
  lireEnvois: async (_banc, structure) => ({ chemin: { id: structure } }),
  exporterEnvois: async (_banc, structure) => ({
    chemin: { id: structure },
    corps: { fichier: 'csv', filtre: { de: '', a: '', sorte: '' } },
  }),
};
