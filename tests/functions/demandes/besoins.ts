import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/besoins.ts. */
export const demandesDesBesoins: Demandes = {
  noterBesoin: async (_banc, structure) => ({ corps: { recherche: 'q=r%C3%A9pit', structure } }),
  releverBesoin: async (_banc, structure) => ({ corps: { cle: uneCle(), thematique: 'Mobilité', structure } }),
  suivreBesoin: async (banc, structure) => {
    const { id, eTag } = await banc.contexte.depots.besoins.creer({
      intitule: 'Mobilité',
      thematique: 'Mobilité',
      releveLe: '2026-11-01',
      origine: 'Terrain',
      structure,
      etat: 'Ouvert',
    });
    return { chemin: { id }, corps: { eTag, devenu: 'Une navette passe le mardi.' } };
  },
};
