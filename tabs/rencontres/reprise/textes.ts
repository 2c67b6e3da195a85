export const REPRISE = {
  reprend: (quand: string) => `Reprend la rencontre annulée du ${quand}`,
  reprendSansDate: 'Reprend une rencontre annulée, qui n’avait pas de date',
  reprise: (quand: string) => `Reprise le ${quand}`,
  repriseSansDate: 'Reprise, sa date est encore à fixer',
  aLaCreation: (quand: string) =>
    `Reprend la rencontre annulée ${quand}. Ses invités et leur place vous sont proposés, ses points et son ordre du jour suivent. Rien ne part avant que vous la planifiiez.`,
  du: (quand: string) => `du ${quand}`,
  sansDate: 'qui n’avait pas de date',
} as const;
