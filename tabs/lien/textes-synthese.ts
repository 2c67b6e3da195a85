/** Texts of the page on which one stops the summary of the month. */
export const SYNTHESE = {
  titre: 'Ne plus recevoir la synthèse du mois\u202F?',
  aide: 'Vous recevez cette synthèse une fois par mois. Vous pouvez l’arrêter ici. La coordination pourra encore vous écrire.',
  arreter: 'Ne plus la recevoir',
  arreteeTitre: 'Vous ne recevrez plus la synthèse du mois',
  arretee: 'C’est enregistré. Pour la recevoir de nouveau, écrivez à la coordination.',
} as const;
