import { uneRencontre } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/invitations.ts that an account may ask for. */
export const demandesDesInvitations: Demandes = {
  changerInvites: async (banc, structure) => {
    const { id } = await uneRencontre(banc, []);
    return { chemin: { id }, corps: { ajouter: [{ id: structure, raison: 'Même thématique' }], retirer: [] } };
  },
  choisirInvite: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    const { depots } = banc.contexte;
    const [participation] = (await depots.participations.lireOu('rencontre', id)).items;
    const [contact] = (await depots.contacts.lireOu('structure', structure)).items;
    return {
      chemin: { id },
      corps: { structure, contact: contact?.id ?? '1', eTag: participation?.eTag ?? '' },
    };
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
