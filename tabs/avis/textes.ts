/** The page of the QR. Plain texts: short sentences, one idea each. */
export const PAGE = {
  ouverture: 'Ouverture de la page…',
  rencontre: (titre: string, jour: string) => `«\u00A0${titre}\u00A0», le ${jour}.`,
  ferme: 'Cette page ne s’ouvre pas',
  sansCode: 'Visez de nouveau le QR affiché dans la salle.',
  injoignable: 'Le service ne répond pas. Vérifiez votre connexion, puis réessayez.',
  reessayer: 'Réessayer',
} as const;
