/** Texts of « nous avons cessé notre activité ». */
export const CESSATION = {
  titre: 'Votre structure a cessé son activité\u202F?',
  aide: 'Dites-le ici. La coordination fermera la fiche. Vous ne recevrez plus de rappels pour elle. Rien n’est effacé.',
  mot: 'Un mot pour la coordination, si vous voulez',
  motAide: 'Par exemple qui reprend votre activité. N’écrivez rien sur une personne.',
  dire: 'Oui, elle a cessé son activité',
  revenir: 'Revenir à la fiche',
  envoi: 'Nous l’enregistrons…',
  merci: 'Merci de l’avoir dit',
  merciAide: 'La coordination va fermer la fiche. Vous ne recevrez plus de rappels pour elle.',
} as const;
