/** Words of people for a public. */
export interface MotsDePublic {
  readonly mots: readonly string[];
  /** Label of the vocabulary of publics. */
  readonly publics: readonly string[];
}

/** How people say a public. The labels themselves are known without being listed. */
export const MOTS_DE_PUBLICS: readonly MotsDePublic[] = [
  {
    mots: [
      'personne âgée',
      'personnes agées',
      'senior',
      'aîné',
      'vieux',
      'vieille',
      'mamie',
      'papi',
      'papy',
      'mamy',
      'grand-mère',
      'grand-père',
      'retraité',
      'troisième âge',
      '3e âge',
    ],
    publics: ['Personnes âgées'],
  },
  {
    mots: ['bébé', 'nourrisson', 'tout-petit', 'nouveau-né', 'jeune enfant', '0-3 ans'],
    publics: ['Petite enfance'],
  },
  { mots: ['enfant', 'gamin', 'gosse', 'petit', 'fille', 'fils'], publics: ['Enfants', 'Petite enfance'] },
  {
    mots: ['ado', 'adolescent', 'adolescente', 'collégien', 'collégienne', 'préado'],
    publics: ['Jeunes 11-16 ans', 'Jeunes 12-25 ans'],
  },
  {
    mots: ['jeune', 'lycéen', 'lycéenne', 'mineur'],
    publics: ['Jeunes 12-25 ans', 'Jeunes 11-16 ans', 'Jeunes adultes'],
  },
  {
    mots: [
      'jeune adulte',
      'étudiant',
      'étudiante',
      'jeune majeur',
      '16-25 ans',
      '18-25 ans',
      '18 ans',
      '20 ans',
      '25 ans',
    ],
    publics: ['Jeunes adultes', 'Jeunes 12-25 ans'],
  },
  { mots: ['famille', 'foyer', 'ménage avec enfants'], publics: ['Familles', 'Familles monoparentales', 'Parents'] },
  {
    mots: [
      'parent isolé',
      'parent solo',
      'mère seule',
      'père seul',
      'maman seule',
      'maman solo',
      'mère célibataire',
      'mère isolée',
      'famille monoparentale',
      'monoparental',
    ],
    publics: ['Familles monoparentales'],
  },
  { mots: ['parent', 'maman', 'papa', 'mère', 'père', 'futur parent', 'enceinte'], publics: ['Parents', 'Familles'] },
  { mots: ['chômeur', 'chômeuse', 'demandeur d’emploi'], publics: ['Personnes sans emploi'] },
  { mots: ['rsa', 'allocataire', 'bénéficiaire du rsa', 'brsa'], publics: ['Bénéficiaires du RSA'] },
  {
    mots: ['aidant', 'aidant familial', 'proche aidant'],
    publics: ['Aidants et aidés'],
  },
  {
    mots: ['handicapé', 'personne handicapée', 'situation de handicap', 'pmr', 'autiste', 'fauteuil roulant'],
    publics: ['Personnes en situation de handicap'],
  },
  { mots: ['isolé', 'personne seule', 'solitaire'], publics: ['Personnes isolées'] },
  { mots: ['non mobile', 'pas mobile'], publics: ['Personnes non mobiles'] },
  {
    mots: ['nouvel arrivant', 'nouvel habitant', 'nouveau habitant', 'nouveaux venus', 'vient d’arriver'],
    publics: ['Nouveaux arrivants'],
  },
];
