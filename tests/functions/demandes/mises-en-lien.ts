import { creerStructure, uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** A right request for each contract of core/contrats/mises-en-lien.ts. */
export const demandesDesMisesEnLien: Demandes = {
  mettreEnLien: async (banc, structure) => {
    const { id } = await creerStructure(banc, {
      nom: 'Toits partagés (exemple)',
      courrielDuContact: 'toits@exemple.example',
    });
    return { corps: { cle: uneCle(), demandeur: structure, destinataire: id, thematique: 'Logement' } };
  },
  lirePlace: async (banc, structure) => {
    const { id } = await creerStructure(banc, { nom: 'Toits partagés (exemple)' });
    return { chemin: { demandeur: structure, destinataire: id } };
  },
  repondreMiseEnLien: async (banc, structure) => {
    const { id } = await creerStructure(banc, { courrielDuContact: 'autre@exemple.example' });
    const m = await banc.contexte.depots.misesEnLien.creer({
      cle: uneCle(),
      demandeur: id,
      destinataire: structure,
      thematique: 'Logement',
      faiteLe: '2026-11-01',
      etat: 'Envoyée',
    });
    return { chemin: { id: m.id }, corps: { structure, issue: 'Aboutie', pertinente: 'Oui' } };
  },
};
