import type { Demandes } from './demande.ts';

/** A right request for the contract of core/contrats/repertoire.ts. */
export const demandesDuRepertoire: Demandes = {
  chercherAuRepertoire: async () => ({ corps: { texte: 'cabane aux livres' } }),
};
