import type { Banc } from '../banc.ts';
import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';
import { uneAction } from './plan.ts';

/** A line of the budget of an action. */
export const uneLigneDeBudget = (banc: Banc, ficheAction: string, valeurs: object = {}) =>
  banc.contexte.depots.financements.creer({
    financeur: 'Caf (exemple)',
    annee: '2026',
    nature: 'Financement',
    ficheAction,
    demande: 1500,
    cle: uneCle(),
    ...valeurs,
  });

const LIGNE = { nature: 'Financement', financeur: 'Caf (exemple)', annee: '2026', demande: 150_000, accorde: 120_050 };

/** A right request for each contract of core/contrats/budget.ts. */
export const demandesDuBudget: Demandes = {
  ajouterFinancements: async (banc, structure) => {
    const { id } = await uneAction(banc, [structure]);
    return { chemin: { id }, corps: { cle: uneCle(), structure, lignes: [LIGNE] } };
  },
  modifierFinancement: async (banc, structure) => {
    const { id, eTag } = await uneLigneDeBudget(banc, (await uneAction(banc, [structure])).id);
    return { chemin: { id }, corps: { eTag, structure, ligne: LIGNE } };
  },
  retirerFinancement: async (banc, structure) => {
    const { id, eTag } = await uneLigneDeBudget(banc, (await uneAction(banc, [structure])).id);
    return { chemin: { id }, corps: { eTag, structure } };
  },
};
