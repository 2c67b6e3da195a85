import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/groupes.ts. */
export const demandesDesGroupes: Demandes = {
  garderGroupe: async (_banc, structure) => {
    const cle = uneCle();
    return {
      corps: { cle, nom: `Groupe ${cle}`, lecteurs: 'Coordination', membres: [{ id: structure, role: 'Noyau' }] },
    };
  },
  retirerGroupe: async (banc, structure) => {
    const { id, eTag } = await banc.contexte.depots.groupes.creer({
      nom: `Groupe ${uneCle()}`,
      lecteurs: 'Coordination',
      noyau: [structure],
    });
    return { chemin: { id }, corps: { eTag } };
  },
};
