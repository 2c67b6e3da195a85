import type { Banc } from '../banc.ts';
import { uneCle } from '../fabrique.ts';
import type { Demandes } from './demande.ts';

/** An action of the plan that these structures carry. */
export const uneAction = (banc: Banc, porteuses: readonly string[] = [], valeurs: object = {}) =>
  banc.contexte.depots.fichesAction.creer({
    titre: 'Aller vers les habitants',
    plan: 'CTG (essai)',
    numero: '4',
    enjeu: 'Se connaître',
    porteuses: [...porteuses],
    modalites: ['Repérer les lieux | 2026-12-01', 'Aller à la rencontre'],
    cleSource: uneCle(),
    ...valeurs,
  });

/** A right request for each contract of core/contrats/plan.ts. */
export const demandesDuPlan: Demandes = {
  creerFicheAction: async (_banc, structure) => ({
    corps: { cle: uneCle(), champs: { titre: 'Aller vers', plan: 'CTG (essai)', porteuses: [structure] } },
  }),
  modifierFicheAction: async (banc, structure) => {
    const { id, eTag } = await uneAction(banc, [structure]);
    return { chemin: { id }, corps: { eTag, structure, champs: { enjeu: 'Se reconnaître' } } };
  },
  telechargerFicheAction: async (banc, structure) => ({ chemin: { id: (await uneAction(banc, [structure])).id } }),
};
