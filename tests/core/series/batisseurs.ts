import type { RegleDeSerie } from '../../../core/series/regle.ts';

/** « Le 2e jeudi du mois, 8 h 30, d’octobre 2026 à juin 2027 ». */
export const uneRegle = (valeurs: Partial<RegleDeSerie> = {}): RegleDeSerie => ({
  jour: 4,
  rangs: [2],
  toutesLes: 1,
  heure: '08:30',
  du: '2026-10-01',
  au: '2027-06-30',
  vacances: 'sauter',
  feries: 'reporter',
  ponts: 'reporter',
  sautees: [],
  deplacees: [],
  ...valeurs,
});
