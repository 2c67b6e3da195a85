/** How one says that something comes back. */
export const RYTHME_DIT = {
  combienDeMois: ['tous les mois', 'un mois sur deux', 'un mois sur trois'],
  combienDeSemaines: ['toutes les semaines', 'une semaine sur deux', 'une semaine sur trois', 'une semaine sur quatre'],
  combien: 'À quel intervalle',
  rangs: 'Lesquels dans le mois',
  rang: ['1er', '2e', '3e', '4e', 'dernier'],
  jour: 'Jour',
} as const;
