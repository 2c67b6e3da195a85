/** Values that appear in the base « Les actions des centres sociaux »; the national lists may hold more, so every choice stays open. */
export const STATUTS_D_ACTION = ['En projet', 'En cours', 'Terminée'] as const;
export const DIMENSIONS = ['Services', 'Citoyenneté', 'Accompagnement de projets'] as const;
export const MOTS_CLES = [
  'Intergénérationnel',
  'Solidarité',
  'Parentalité',
  'Mixité sociale',
  'Environnement',
  'Éducation / scolarité',
  'Santé',
  'Mobilité / transport',
  'Précarité',
  'Démocratie & citoyenneté',
  'Intégration',
  'Vieillissement',
  'Vacances / loisirs',
  'Emploi, économie',
  'Culture',
  'Développement durable',
] as const;
export const INITIATIVES = [
  'Le centre social',
  'Un ou plusieurs partenaire(s)',
  'Un habitant',
  'Un groupe d’habitants',
  'Autre',
] as const;
export const TERRITOIRES = [
  'Un quartier',
  'Plusieurs quartiers',
  'Une commune',
  'Plusieurs communes',
  'Autre',
] as const;
export const ETATS_DE_CONVENTION = ['En préparation', 'Signée', 'Échue', 'Dénoncée'] as const;

/** A line of the budget of an action: money that somebody brings, or time that somebody gives. */
export const NATURES_DE_FINANCEMENT = ['Financement', 'Temps valorisé'] as const;

export const PARTENAIRES_D_ACTION = [
  'Association locale',
  'Association nationale',
  'Caf',
  'Conseil départemental',
  'Commune',
  'Regroupement de communes',
  'MSA',
  'Canton',
  'CPAM',
  'Fondations',
  'CARSAT',
  'État',
  'Préfecture',
  'FONJEP',
  'ARS',
  'ACSE',
  'Autre',
] as const;

/** What an indicator measures. The advice of the Cnaf: a baseline, and indicators of means and of result agreed with the partners. */
export const TYPES_D_INDICATEUR = ['Moyen', 'Réalisation', 'Résultat'] as const;

/** How a value comes out: counted from the operations, or typed where no operation can give it. One code, one definition (core/indicateurs). */
export const CALCULS = [
  'rencontres-tenues',
  'frequentation',
  'public-compte',
  'participation-reguliere',
  'premieres-venues',
  'structures-presentes',
  'structures-recensees',
  'diffusions',
  'mises-en-lien',
  'mises-en-lien-abouties',
  'delai-de-mise-en-lien',
  'mises-en-lien-refusees',
  'mises-en-lien-sans-reponse',
  'mises-en-lien-pertinentes',
  'questions-sans-reponse',
  'besoins-mis-en-lien',
  'part-fiches-verifiees',
  'communes-accueillantes',
  'taux-de-presence',
  'taux-de-reponses-favorables',
  'cadence-tenue',
  'structures-au-dessus-du-budget',
  'concentration-des-demandes',
  'heures-demandees',
  'rencontres-greffees',
  'heures-evitees',
  'delai-de-sondage',
  'noyau-disponible',
  'courriels-de-sondage',
  'avis-favorables',
  'comptes-rendus-en-sept-jours',
  'jours-ouvres-de-sondage',
  'part-de-rencontres-greffees',
  'communes-accueillantes-en-un-an',
  'attente-d-accueil',
  'trajet-median',
  'part-hors-villes-centres',
  'premieres-rencontres-a-table',
  'liens-a-trente-jours',
  'liens-a-soixante-jours',
  'densite-d-interconnaissance',
  'points-venus-d-ailleurs',
  'points-des-partenaires',
  'decisions-a-temps',
  'themes-a-binome',
  'themes-fragiles',
  'stabilite-du-noyau',
  'retours-apres-absence',
  'manques-lus',
  'saisie',
] as const;
export type Calcul = (typeof CALCULS)[number];

/** How often the value of an indicator that nothing else gives is awaited. */
export const CADENCES_DE_SAISIE = ['Chaque mois', 'Chaque trimestre', 'Chaque semestre', 'Chaque année'] as const;
export type CadenceDeSaisie = (typeof CADENCES_DE_SAISIE)[number];
