import type { MotsDuQuotidien } from './sens-des-mots.ts';

/** What people say, and the key words under which the centres sociaux file their actions. */
export const MOTS_DES_ACTIONS: readonly MotsDuQuotidien[] = [
  {
    mots: [
      'générations',
      'entre générations',
      'lien entre générations',
      'grands-parents',
      'petits-enfants',
      'jeunes et vieux',
    ],
    vers: ['intergénérationnel', 'grands-parents'],
  },
  { mots: ['vivre ensemble', 'mélange', 'se rencontrer', 'lien social'], vers: ['mixité sociale', 'lien social'] },
  { mots: ['entraide', 'solidaire', 's’entraider', 'don'], vers: ['solidarité', 'solidaire', 'entraide'] },
  {
    mots: ['école', 'devoirs', 'aide aux devoirs', 'scolaire', 'soutien scolaire', 'décrochage'],
    vers: ['éducation scolarité', 'accompagnement à la scolarité', 'école'],
  },
  {
    mots: ['écologie', 'nature', 'recyclage', 'réemploi', 'récup', 'compost', 'déchets'],
    vers: ['environnement', 'gaspillage', 'recyclage'],
  },
  { mots: ['emploi', 'travail', 'chômage', 'entreprise', 'métier'], vers: ['emploi économie', 'emploi', 'entreprise'] },
  {
    mots: ['transport', 'déplacement', 'se déplacer', 'vélo', 'voiture', 'permis', 'covoiturage'],
    vers: ['mobilité transport', 'mobilité', 'code de la route'],
  },
  { mots: ['vieillir', 'vieillesse', 'retraite', 'aînés', 'seniors'], vers: ['vieillissement', 'seniors'] },
  { mots: ['pauvreté', 'pauvres', 'difficultés financières'], vers: ['précarité'] },
  {
    mots: ['élections', 'citoyenneté', 'participation', 'débat', 'concertation', 'pouvoir d’agir'],
    vers: ['démocratie citoyenneté', 'citoyenneté'],
  },
  { mots: ['étrangers', 'réfugiés', 'migrants', 'apprendre le français'], vers: ['intégration'] },
  { mots: ['musique', 'théâtre', 'concert', 'spectacle', 'cinéma', 'lecture'], vers: ['culture'] },
  { mots: ['sorties', 'séjour', 'vacances', 'jeux', 'jouer'], vers: ['vacances loisirs', 'ludique', 'jouer'] },
];
