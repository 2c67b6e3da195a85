/**
 * What the activity feed of Teams tells a member. Each is declared word for word in the manifest
 * (`activities.activityTypes`): Graph refuses any other. Every text names the rencontre, and nothing else.
 */
export const ACTIVITES = {
  invitation: {
    type: 'rencontreInvitation',
    description: 'Une rencontre à laquelle votre structure est invitée',
    texte: 'Votre structure est invitée\u00A0: {rencontre}',
  },
  decision: {
    type: 'decisionAFaire',
    description: 'Une décision que porte votre structure',
    texte: 'Votre structure porte une décision\u00A0: {rencontre}',
  },
  point: {
    type: 'pointAPresenter',
    description: 'Un point de l’ordre du jour que présente votre structure',
    texte: 'Votre structure présente un point\u00A0: {rencontre}',
  },
  sondage: {
    type: 'sondageAConclure',
    description: 'Un sondage de date que vous pouvez conclure',
    texte: 'Un sondage de date peut se conclure\u00A0: {rencontre}',
  },
} as const;

export type SujetDActivite = keyof typeof ACTIVITES;

/** One notice to one person. */
export interface Activite {
  readonly sujet: SujetDActivite;
  /** Object id of the account in the tenant. */
  readonly oid: string;
  /** Title of the rencontre. */
  readonly rencontre: string;
  /** Under the title: when, or what. */
  readonly apercu: string;
  /** What it opens in the tab of the rencontres. */
  readonly sousPage: string;
}

/** What ends the key of its Sollicitation where no mail says the same. */
export const VAGUE_D_ACTIVITE = 'activite';
