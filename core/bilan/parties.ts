import type { CleDeSection } from './bilan.ts';
import { MOTS_DU_BILAN } from './mots.ts';

/** The sections of a bilan, in their usual order, under their usual titles. */
export const TITRES_DES_SECTIONS = {
  bref: 'L’année en bref',
  diagnostic: 'Le diagnostic rappelé',
  actions: 'Action par action',
  cooperation: 'La coopération elle-même',
  evaluation: 'Ce que l’évaluation demande',
  decider: 'Ce qu’il y a à décider',
} as const satisfies Record<CleDeSection, string>;

/** The fields of an action, in their usual order, under their usual names. */
export const CHAMPS_D_UNE_ACTION = {
  etat: 'État',
  objectifs: 'Objectifs',
  public: 'Public cible',
  attendus: 'Résultats attendus',
  etapes: 'Étapes prévues et faites',
  rencontres: 'Rencontres tenues',
  decisions: 'Décisions',
  indicateurs: 'Indicateurs',
  partenaires: 'Partenaires mobilisés',
  moyens: 'Moyens',
  budget: 'Budget et cofinancements',
  manques: 'Ce qui n’a pas été tenu',
  suites: 'Ce qui est déjà prévu',
  difficultes: MOTS_DU_BILAN.difficultes.libelle,
  effets: MOTS_DU_BILAN.effets.libelle,
  perspectives: MOTS_DU_BILAN.perspectives.libelle,
} as const;
