/** Texts of the page on which the value of an indicator is typed. */
export const VALEUR = {
  titre: (indicateur: string) => `La valeur de «\u00A0${indicateur}\u00A0»`,
  pour: (periode: string, date: string) => `Pour ${periode}, attendue pour le ${date}.`,
  valeur: (unite: string) => (unite === '' ? 'Combien\u202F?' : `Combien\u202F? ${unite}`),
  commentaire: 'Un mot qui explique le chiffre, si vous voulez',
  commentaireAide: 'Tous les membres le lisent. Ne nommez personne.',
  envoyer: 'Enregistrer la valeur',
  manque: 'Donnez un nombre.',
  deja: 'Une valeur a été saisie pour cette période. Pour la corriger, écrivez à la coordination.',
  merci: 'C’est noté. En cas d’erreur, écrivez à la coordination. Elle peut corriger.',
} as const;
