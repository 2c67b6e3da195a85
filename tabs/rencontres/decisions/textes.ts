import type { VueDeDecisions } from '../../../core/rencontres/decisions.ts';
import { pluriel } from '../../../core/textes/francais.ts';

export const DECISIONS = {
  titre: 'Décisions',
  etat: 'État des décisions',
  thematique: 'Thématique',
  toutes: 'Toutes les thématiques',
  vue: (vue: VueDeDecisions, n: number): string => `${VUES[vue]} (${n})`,
  combien: (n: number, enRetard: number): string => {
    if (enRetard === 0) return pluriel(n, 'décision');
    return enRetard === n
      ? pluriel(n, 'décision en retard', 'décisions en retard')
      : `${pluriel(n, 'décision')}, dont ${enRetard} en retard`;
  },
  priseA: 'Décidée à\u00A0: ',
  plus: (n: number): string => `Afficher ${pluriel(n, 'autre décision', 'autres décisions')}`,
  rien: 'Aucune décision ici',
  rienAide: 'Changez l’état ou la thématique pour en voir d’autres.',
  aucune: 'Aucune décision notée',
  aucuneAide: 'Elles se notent dans la partie «\u00A0Décisions\u00A0» de chaque rencontre.',
  voirToutes: 'Voir toutes les décisions',
} as const;

const VUES = {
  ouvertes: 'À faire ou en cours',
  'en-retard': 'En retard',
  siennes: 'Portées par ma structure',
  faites: 'Faites',
  abandonnees: 'Abandonnées',
  toutes: 'Toutes',
} as const satisfies Record<VueDeDecisions, string>;

export const CORRECTION = {
  titre: 'Corriger la décision',
  enregistrer: 'Enregistrer',
  faite: 'La décision est corrigée.',
} as const;
