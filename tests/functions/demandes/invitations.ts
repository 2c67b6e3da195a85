import { repondreInvitation } from '../../../core/contrats/invitations.ts';
import { planifierRencontre } from '../../../core/contrats/rencontres.ts';
import { creerStructure, uneRencontre } from '../fabrique.ts';
import { uneRencontreCommencee } from './avis.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/invitations.ts that an account may ask for. */
export const demandesDesInvitations: Demandes = {
  changerInvites: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    const autre = await creerStructure(banc);
    return {
      chemin: { id },
      corps: { ajouter: [{ id: autre.id, raison: 'Même thématique' }], retirer: [], changer: [{ id: structure }] },
    };
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
  relancerInvites: async (banc, structure) => {
    const { id, eTag } = await uneRencontre(banc, [structure]);
    await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
    return { chemin: { id }, corps: {} };
  },
  passerDevant: async (banc, structure) => {
    const [premiere, deuxieme] = [(await creerStructure(banc)).id, (await creerStructure(banc)).id];
    const { id } = await uneRencontre(banc, [premiere, deuxieme, structure], { capacite: 1 });
    for (const s of [premiere, deuxieme, structure]) {
      const corps = { structure: s, reponse: 'Vient' };
      await banc.appeler(repondreInvitation, { profil: 'coordination', chemin: { id }, corps });
    }
    return { chemin: { id }, corps: { structure, motif: 'Elle présente un point' } };
  },
  direArrivee: async (banc, structure) => ({
    chemin: { id: await uneRencontreCommencee(banc, [structure]) },
    corps: { structure },
  }),
  repondreInvitation: async (banc, structure) => {
    const { id } = await uneRencontre(banc, [structure]);
    return { chemin: { id }, corps: { structure, reponse: 'Vient' } };
  },
};
