import type { NouvelleSuite } from '../../../core/lists/suites.list.ts';

/** A decision that the story follows: whoever looks finds some at every state, and some of their own. `delai`: days until it is due. */
export interface Suivie {
  readonly structure: string;
  readonly etat: NouvelleSuite['etat'];
  readonly delai: number;
}

/** A kind of rencontre and its rhythm. */
export interface Genre {
  readonly format: string;
  readonly titre: (thematique: string, rang: number, commune: string) => string;
  readonly thematiques: readonly string[];
  /** Months of the year in which there is one, from 1. */
  readonly mois: readonly number[];
  /** Which one of these days of the month: [2, 4] is the second Thursday. Monday is 1. */
  readonly jour: readonly [rang: number, jour: number];
  readonly heure: string;
  readonly duree: number;
  readonly action: string;
  readonly invites: readonly [number, number];
  /** Anonymous public counted at the door. */
  readonly public?: readonly [number, number];
  readonly serie?: string;
  /** The structures that the profiles of the demonstration stand for come to each. */
  readonly fidelesInvites?: true;
  /** What was decided at the last ones held, the latest first. */
  readonly suites?: readonly Suivie[];
  /** One in so many is cancelled, and which: `[9, 4]` is the fourth of each nine. Never all those of a month. */
  readonly annulee?: readonly [tous: number, laquelle: number];
}

/** The life of a territory over a year: formats of the plans, at the rhythm of each. No month without one, summer included. */
export const GENRES: readonly Genre[] = [
  {
    format: 'Rencontre thématique',
    titre: (t) => `Rencontre des partenaires : ${t.toLowerCase()}`,
    thematiques: ['Parentalité', 'Vie sociale', 'Logement', 'Emploi et insertion', 'Accès aux droits', 'Jeunesse'],
    mois: [1, 2, 3, 4, 6, 9, 10, 11, 12],
    jour: [2, 2],
    heure: '14:00',
    duree: 120,
    action: '7',
    invites: [16, 26],
    fidelesInvites: true,
    suites: [
      { structure: 'Centre social Les Deux Rives', etat: 'À faire', delai: 100 },
      { structure: 'Familles du Vitrezais', etat: 'En cours', delai: 130 },
      { structure: 'Centre social Les Deux Rives', etat: 'En cours', delai: 25 },
      { structure: 'Espace France Services', etat: 'Abandonnée', delai: 40 },
      { structure: 'Espace France Services', etat: 'Faite', delai: 40 },
    ],
    annulee: [13, 4],
  },
  {
    format: 'Café des aidants',
    titre: (_t, n, c) => `Café des aidants n° ${n}, ${c}`,
    thematiques: ['Vieillissement'],
    mois: [2, 4, 6, 8, 10, 12],
    jour: [1, 6],
    heure: '10:00',
    duree: 90,
    action: '6',
    invites: [5, 8],
    public: [4, 14],
    serie: 'Café des aidants',
    annulee: [9, 1],
  },
  {
    format: 'Groupe de travail',
    titre: (_t, n) => `Groupe de travail des habitants, séance ${n}`,
    thematiques: ['Vie sociale', 'Culture et loisirs'],
    mois: [1, 3, 5, 7, 9, 11],
    jour: [3, 4],
    heure: '18:30',
    duree: 90,
    action: '1',
    invites: [8, 12],
    public: [6, 18],
    fidelesInvites: true,
    serie: 'Groupe de travail des habitants',
    annulee: [9, 7],
  },
  {
    format: 'Petit-déjeuner de quartier',
    titre: (_t, _n, c) => `Petit-déjeuner de quartier à ${c}`,
    thematiques: ['Vie sociale'],
    mois: [2, 4, 5, 7, 8, 10],
    jour: [2, 4],
    heure: '08:30',
    duree: 120,
    action: '1',
    invites: [4, 7],
    public: [9, 35],
    fidelesInvites: true,
    serie: 'Petits-déjeuners de quartier',
    annulee: [9, 4],
  },
  {
    format: 'Matinale',
    titre: (t) => `Matinale des acteurs : ${t.toLowerCase()}`,
    thematiques: ['Santé', 'Jeunesse'],
    mois: [3, 10],
    jour: [3, 3],
    heure: '09:00',
    duree: 180,
    action: '5',
    invites: [12, 18],
    public: [30, 80],
  },
  {
    format: 'Intervention en collège',
    titre: (_t, n) => `Les associations au collège, intervention ${n}`,
    thematiques: ['Jeunesse'],
    mois: [1, 2, 3, 4, 5, 10, 11],
    jour: [4, 2],
    heure: '13:30',
    duree: 120,
    action: '4',
    invites: [5, 9],
  },
  {
    format: 'Comité de pilotage',
    titre: (_t, n) => `Comité de pilotage de la convention n° ${n}`,
    thematiques: ['Vie sociale'],
    mois: [6, 12],
    jour: [3, 1],
    heure: '17:30',
    duree: 120,
    action: '7',
    invites: [10, 14],
  },
  {
    format: 'Forum des associations',
    titre: (_t, _n, c) => `Forum intercommunal des associations, ${c}`,
    thematiques: ['Vie sociale'],
    mois: [9],
    jour: [1, 6],
    heure: '10:00',
    duree: 420,
    action: '3',
    invites: [38, 48],
    public: [180, 320],
  },
];
