import { uneCle, uneRencontre } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

const BESOIN = {
  intitule: 'Mobilité',
  thematique: 'Mobilité',
  releveLe: '2026-11-01',
  origine: 'Terrain',
  etat: 'Ouvert',
} as const;

/** A right request for each contract of core/contrats/besoins.ts. */
export const demandesDesBesoins: Demandes = {
  noterBesoin: async (_banc, structure) => ({ corps: { recherche: 'q=r%C3%A9pit', structure } }),
  releverBesoin: async (_banc, structure) => ({ corps: { cle: uneCle(), thematique: 'Mobilité', structure } }),
  suivreBesoin: async (banc, structure) => {
    const { id, eTag } = await banc.contexte.depots.besoins.creer({ ...BESOIN, structure });
    return { chemin: { id }, corps: { eTag, devenu: 'Une navette passe le mardi.' } };
  },
  porterEnPoint: async (banc, structure) => {
    const { id } = await banc.contexte.depots.besoins.creer({ ...BESOIN, structure });
    const rencontre = await uneRencontre(banc, []);
    return { corps: { cle: uneCle(), besoins: [id], rencontre: rencontre.id, titre: 'Se déplacer le soir' } };
  },
  porterEnProjet: async (banc, structure) => {
    const { id } = await banc.contexte.depots.besoins.creer({ ...BESOIN, structure });
    const cle = uneCle();
    const corps = {
      cle,
      besoins: [id],
      titre: 'Une navette',
      plan: 'CTG',
      structures: [structure],
      groupe: `Navette ${cle}`,
    };
    return { corps };
  },
};
