import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/diffusions.ts. */
export const demandesDesDiffusions: Demandes = {
  exporterAnnuaire: async () => ({ corps: { format: 'csv', visibilite: 'partenaires' } }),
  diffuserAnnuaire: async (_banc, structure) => ({
    corps: { vague: uneCle(), receveurs: { structures: [structure] } },
  }),
  noterDiffusion: async (_banc, structure) => ({
    corps: { vague: uneCle(), canal: 'Papier', structures: [structure], exemplaires: 2 },
  }),
  trancherDiffusion: async (banc, structure) => {
    const { id, eTag } = await banc.contexte.depots.diffusions.creer({
      objet: 'Annuaire des partenaires',
      structure,
      canal: 'Courriel',
      diffuseeLe: '2026-11-23',
      exemplaires: 1,
      etat: 'En cours',
      cle: uneCle(),
    });
    return { chemin: { id }, corps: { eTag, partie: true } };
  },
};
