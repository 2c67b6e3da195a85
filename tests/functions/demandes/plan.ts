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

/** Two records as the base prints them; fictional. */
export const UNE_BASE = ['Café des aidants', 'Jardin partagé']
  .map((titre) =>
    [
      'Actions',
      titre,
      '- Structure organisatrice',
      '- CENTRE SOCIAL (EXEMPLE) - Gers',
      '- Fichier(s) associé(s)',
      "- Statut de l'action",
      '- En cours',
      '- Dimension',
      '- Citoyenneté',
      "- Mots clés associés à l'action",
      '- Solidarité',
      '- Résumé',
      `Une action fictive : ${titre}.`,
      "- Qui est à l'initiative de l'action ?",
      '- Le centre social',
      '- Territoire concerné',
      '- Une commune',
      "- Description de l'expérience, ses objectifs, ses acteurs et ses différentes phases.",
      'Chaque mois.',
      '- Public',
      '- Tous publics',
      '- Avec qui cette action a-t-elle été menée ?',
      '-',
      "Partenaires d'action:",
      '- Caf',
      '- Territoire concerné',
      '- Une commune',
      '- Description générale',
      '- Ressources financières mobilisées pour cette action',
      '500 €',
      '- Nombre de personnes mobilisés pour cette action',
      '- Résultat sur le territoire',
      '- Résultat pour le centre social',
      '- Résultat pour les habitants',
      "- Suite de l'action : Limites",
      "- Suite de l'action : Perspectives",
    ].join('\n'),
  )
  .join('\n');

export const UNE_CONVENTION = {
  titre: 'Convention d’accueil (exemple)',
  structures: [],
  etat: 'En préparation',
  modalites: ['Un bureau deux matinées par semaine'],
  outilsPartages: ['Agenda partagé'],
};

/** A right request for each contract of core/contrats/plan.ts. */
export const demandesDuPlan: Demandes = {
  creerFicheAction: async (_banc, structure) => ({
    corps: { cle: uneCle(), champs: { titre: 'Aller vers', plan: 'CTG (essai)', porteuses: [structure] } },
  }),
  modifierFicheAction: async (banc, structure) => {
    const { id, eTag } = await uneAction(banc, [structure]);
    return { chemin: { id }, corps: { eTag, structure, champs: { enjeu: 'Se reconnaître' } } };
  },
  garderConvention: async (banc, structure) => {
    const { id } = await uneAction(banc, [structure]);
    return { chemin: { id }, corps: { cle: uneCle(), structure, convention: UNE_CONVENTION } };
  },
  importerBaseDActions: async () => ({ corps: { contenu: UNE_BASE, simuler: true } }),
  telechargerFicheAction: async (banc, structure) => ({ chemin: { id: (await uneAction(banc, [structure])).id } }),
};
