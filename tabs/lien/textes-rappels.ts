/** Texts of « ne plus recevoir de rappels ». */
export const RAPPELS = {
  titre: 'Ne plus recevoir de rappels\u202F?',
  aide: 'Plus aucun courriel ne partira de lui-même vers vous. Ni pour vérifier une fiche. Ni pour rappeler une date à choisir. Ni pour demander des nouvelles d’une mise en lien. La coordination pourra encore vous écrire ou vous téléphoner. Un partenaire pourra encore vous présenter quelqu’un.',
  arreter: 'Ne plus recevoir de rappels',
  reprendre: 'Recevoir de nouveau des rappels',
  envoi: 'Nous l’enregistrons…',
  arretes: 'Vous ne recevez plus de rappels.',
  arretesTitre: 'Vous ne recevrez plus de rappels',
  arretesAide: 'C’est enregistré. Ce lien reste ouvert\u00A0: vous pouvez encore répondre, ou changer d’avis.',
  reprisTitre: 'Vous recevrez de nouveau des rappels',
  reprisAide: 'C’est enregistré.',
  revenir: 'Revenir à la page',
  voirLaPage: 'Voir ma page',
} as const;
