import { uneRencontre } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/invitations.ts that an account may ask for. */
export const demandesDesInvitations: Demandes = {
  repondreInvitation: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    return { chemin: { id }, corps: { structure, reponse: 'Vient' } };
  },
};
