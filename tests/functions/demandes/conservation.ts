import { lireConservation } from '../../../core/contrats/conservation.ts';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import { creerStructure, unContact, uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/conservation.ts. */
export const demandesDeLaConservation: Demandes = {
  lireConservation: async () => ({}),
  appliquerConservation: async (banc) => {
    // A structure of its own: a verification of its contacts would be an exchange with them.
    const { id } = await creerStructure(banc);
    await banc.contexte.depots.contacts.creer(unContact(id, { dernierEchange: '2020-01-01', principal: false }));
    const vu = await banc.appeler(lireConservation, { profil: 'coordination' });
    const contacts = (vu.corps as ReponseDe<typeof lireConservation>).regles.find((r) => r.regle === 'contacts');
    const { empreinte, mois, lignes } = contacts ?? { empreinte: '', mois: 0, lignes: [] };
    return { chemin: { regle: 'contacts' }, corps: { empreinte, mois, lignes: lignes.map((l) => l.id) } };
  },
  arreterAnnonces: async (banc) => {
    const { id, eTag } = await banc.contexte.depots.annoncesDeConservation.creer({
      cle: `2026-11 ${uneCle()}`,
      regle: 'contacts',
      etat: 'Annoncée',
      annonceeLe: '2026-11-01T04:30:00Z',
      prevueLe: '2026-12-01',
      mois: 36,
      lignes: { restantes: ['9'], lot: [] },
      annoncees: 1,
      faites: 0,
      epargnees: 0,
    });
    return { corps: { annonces: [{ id, eTag }], motif: 'Nous les appelons d’abord' } };
  },
  telechargerRegistre: async () => ({}),
};
