import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/mes-donnees.ts. */
export const demandesDeMesDonnees: Demandes = {
  lireMesDonnees: async () => ({}),
  changerMesDonnees: async (banc, structure) => {
    const { items } = await banc.contexte.depots.contacts.lireOu('structure', structure);
    const contact = items[0];
    return {
      chemin: { id: contact?.id ?? '1' },
      corps: { eTag: contact?.eTag ?? 'inconnu', contact: { fonction: 'Accueil' } },
    };
  },
  noterInformation: async () => ({ corps: {} }),
};
