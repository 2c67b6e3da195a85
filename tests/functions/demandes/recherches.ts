import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/recherches.ts. */
export const demandesDesRecherches: Demandes = {
  garderRecherche: async () => ({
    corps: { cle: uneCle(), nom: 'Parentalité', recherche: 'thematique=Parentalit%C3%A9', parCourriel: false },
  }),
  oublierRecherche: async () => ({ corps: { cle: uneCle() } }),
};
