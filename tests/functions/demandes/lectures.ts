import type { Demandes } from './demande.ts';

/** A right request for the contracts of lists and of the message extension. */
export const demandesDesLectures: Demandes = {
  lireLignes: async () => ({ chemin: { liste: 'Structures' }, corps: {} }),
  rechercherFiches: async () => ({ requete: { texte: 'maison' } }),
};
