import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';
import { uneAction } from './plan.ts';

const chemin = { annee: '2026' };

/** A right request for each contract of core/contrats/bilans.ts. */
export const demandesDesBilans: Demandes = {
  lireBilan: async (banc) => {
    await uneAction(banc);
    return { chemin };
  },
  telechargerBilanDocx: async (banc) => {
    await uneAction(banc);
    return { chemin };
  },
  telechargerBilanPptx: async (banc) => {
    await uneAction(banc);
    return { chemin };
  },
  telechargerBilanXlsx: async (banc) => {
    await uneAction(banc);
    return { chemin };
  },
  garderModeleDeBilan: async () => {
    const cle = uneCle();
    return { corps: { cle, nom: `Modèle ${cle}`, parties: [{ cle: 'actions', titre: 'Nos actions' }] } };
  },
  retirerModeleDeBilan: async (banc) => {
    const { id, eTag } = await banc.contexte.depots.modelesDeBilan.creer({
      nom: `Modèle ${uneCle()}`,
      parties: 'bref',
    });
    return { chemin: { id }, corps: { eTag } };
  },
  direMotsDuBilan: async (banc, structure) => {
    const fiche = await uneAction(banc, [structure]);
    const { eTag } = await banc.contexte.depots.motsDuBilan.creer({
      cle: `2026|action|${fiche.id}`,
      annee: '2026',
      ficheAction: fiche.id,
    });
    return { chemin, corps: { fiche: fiche.id, structure, eTag, mots: { difficultes: 'Peu de temps' } } };
  },
};
