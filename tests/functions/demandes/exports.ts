import type { Demandes } from './demande.ts';

const periode = { de: '2026-09', a: '2026-10' };

/** A right request for each contract of core/contrats/exports.ts. */
export const demandesDesExports: Demandes = {
  exporterRencontres: async () => ({
    corps: { tableau: 'rencontres', fichier: 'csv', choix: { de: '2026-01-01', a: '2026-12-31' } },
  }),
  exporterIndicateurs: async () => ({ corps: { fichier: 'csv', periode } }),
  exporterBudget: async () => ({ corps: { fichier: 'csv' } }),
  ouvrirDonnees: async () => ({ corps: { fichier: 'json', periode, licence: 'etalab-2.0' } }),
};
