import { uneRencontre } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/invitations.ts that an account may ask for. */
export const demandesDesInvitations: Demandes = {
  changerInvites: async (banc, structure) => {
    const { id } = await uneRencontre(banc, []);
    return { chemin: { id }, corps: { ajouter: [{ id: structure, raison: 'Même thématique' }], retirer: [] } };
  },
  envoyerLesLiens: async (banc, structure) => ({
    chemin: { id: (await uneRencontre(banc, [structure])).id },
    corps: {},
  }),
  repondreInvitation: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    return { chemin: { id }, corps: { structure, reponse: 'Vient' } };
  },
};
