import type { Demandes } from './demande.ts';

/** A right request for the contracts of lists, of the message extension and of summaries. */
export const demandesDesLectures: Demandes = {
  lireLignes: async () => ({ chemin: { liste: 'Structures' }, corps: {} }),
  rechercherFiches: async () => ({ requete: { texte: 'maison' } }),
  lireSynthese: async () => ({ chemin: { mois: '2026-10' } }),
  publierSynthese: async () => ({ chemin: { mois: '2026-10' }, corps: {} }),
};
