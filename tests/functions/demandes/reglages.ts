import type { Demandes } from './demande.ts';

/** A right request for the contract of core/contrats/reglages.ts. */
export const demandesDesReglages: Demandes = {
  garderReglage: async (banc) => {
    const { items } = await banc.contexte.depots.reglages.lire();
    const ligne = items.find(({ cle }) => cle === 'dureeLienJours');
    return {
      chemin: { cle: 'dureeLienJours' },
      corps: { valeur: ligne?.valeur === '45' ? '46' : '45', ...(ligne === undefined ? {} : { eTag: ligne.eTag }) },
    };
  },
};
