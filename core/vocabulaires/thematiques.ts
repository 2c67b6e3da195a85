/**
 * Default thématiques of a Convention Territoriale Globale: the fields that the CTG covers, with those of the rencontres of the plan
 * (parentalité, vie sociale, logement, emploi, accès aux droits, jeunesse). The coordination edits them in Microsoft Lists.
 */
export const THEMATIQUES = [
  'Accès aux droits',
  'Accompagnement social',
  'Culture et loisirs',
  'Emploi et insertion',
  'Enfance',
  'Handicap',
  'Inclusion numérique',
  'Jeunesse',
  'Logement',
  'Mobilité',
  'Parentalité',
  'Petite enfance',
  'Santé',
  'Sport',
  'Vie sociale',
  'Vieillissement',
] as const;

/** Publics named by the plan and by the base of actions. */
export const PUBLICS = [
  'Tous publics',
  'Petite enfance',
  'Enfants',
  'Jeunes 11-16 ans',
  'Jeunes 12-25 ans',
  'Jeunes adultes',
  'Familles',
  'Familles monoparentales',
  'Parents',
  'Actifs',
  'Personnes sans emploi',
  'Bénéficiaires du RSA',
  'Personnes âgées',
  'Aidants et aidés',
  'Personnes en situation de handicap',
  'Personnes isolées',
  'Personnes non mobiles',
  'Nouveaux arrivants',
  'Élus',
  'Associations',
  'Professionnels',
] as const;
