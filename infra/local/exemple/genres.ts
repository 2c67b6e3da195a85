/** A kind of rencontre and its rhythm. */
export interface Genre {
  readonly format: string;
  readonly titre: (thematique: string, rang: number, commune: string) => string;
  readonly thematiques: readonly string[];
  /** Days between two of them. */
  readonly pas: number;
  readonly heure: string;
  readonly jours: readonly number[];
  readonly duree: number;
  readonly action: string;
  readonly invites: readonly [number, number];
  /** Anonymous public counted at the door. */
  readonly public?: readonly [number, number];
  readonly serie?: string;
}

/** The life of a territory over eighteen months: formats of the plans, at the rhythm of each. */
export const GENRES: readonly Genre[] = [
  {
    format: 'Rencontre thématique',
    titre: (t) => `Rencontre des partenaires : ${t.toLowerCase()}`,
    thematiques: ['Parentalité', 'Vie sociale', 'Logement', 'Emploi et insertion', 'Accès aux droits', 'Jeunesse'],
    pas: 46,
    heure: '14:00',
    jours: [2, 4],
    duree: 120,
    action: '7',
    invites: [16, 26],
  },
  {
    format: 'Café des aidants',
    titre: (_t, n, c) => `Café des aidants n° ${n}, ${c}`,
    thematiques: ['Vieillissement'],
    pas: 58,
    heure: '10:00',
    jours: [6],
    duree: 90,
    action: '6',
    invites: [5, 8],
    public: [4, 14],
    serie: 'Café des aidants',
  },
  {
    format: 'Groupe de travail',
    titre: (_t, n) => `Groupe de travail des habitants, séance ${n}`,
    thematiques: ['Vie sociale', 'Culture et loisirs'],
    pas: 62,
    heure: '18:30',
    jours: [2, 4],
    duree: 90,
    action: '1',
    invites: [8, 12],
    public: [6, 18],
    serie: 'Groupe de travail des habitants',
  },
  {
    format: 'Petit-déjeuner de quartier',
    titre: (_t, _n, c) => `Petit-déjeuner de quartier à ${c}`,
    thematiques: ['Vie sociale'],
    pas: 74,
    heure: '08:30',
    jours: [4],
    duree: 120,
    action: '1',
    invites: [4, 7],
    public: [9, 35],
    serie: 'Petits-déjeuners de quartier',
  },
  {
    format: 'Matinale',
    titre: (t) => `Matinale des acteurs : ${t.toLowerCase()}`,
    thematiques: ['Santé', 'Jeunesse'],
    pas: 118,
    heure: '09:00',
    jours: [3, 5],
    duree: 180,
    action: '5',
    invites: [12, 18],
    public: [30, 80],
  },
  {
    format: 'Intervention en collège',
    titre: (_t, n) => `Les associations au collège, intervention ${n}`,
    thematiques: ['Jeunesse'],
    pas: 97,
    heure: '13:30',
    jours: [1, 2, 4, 5],
    duree: 120,
    action: '4',
    invites: [5, 9],
  },
  {
    format: 'Comité de pilotage',
    titre: (_t, n) => `Comité de pilotage de la convention n° ${n}`,
    thematiques: ['Vie sociale'],
    pas: 176,
    heure: '17:30',
    jours: [1, 2],
    duree: 120,
    action: '7',
    invites: [10, 14],
  },
  {
    format: 'Forum des associations',
    titre: (_t, _n, c) => `Forum intercommunal des associations, ${c}`,
    thematiques: ['Vie sociale'],
    pas: 365,
    heure: '10:00',
    jours: [6],
    duree: 420,
    action: '3',
    invites: [38, 48],
    public: [180, 320],
  },
];
