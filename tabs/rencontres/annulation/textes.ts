interface Dites {
  readonly aide: string;
  readonly motifAide: string;
  readonly confirmer: string;
  readonly faite: string;
}

/** By whether the calendar tells the guests: without a meeting to come, nobody is told of anything. */
export const DITES: Readonly<Record<'prevenues' | 'seule', Dites>> = {
  prevenues: {
    aide: 'Les invités sont prévenus et la réunion Teams est supprimée. La rencontre reste dans l’historique.',
    motifAide: 'Il est envoyé aux invités.',
    confirmer: 'Annuler la rencontre et prévenir',
    faite: 'La rencontre est annulée et les invités sont prévenus.',
  },
  seule: {
    aide: 'Aucune réunion à venir n’est dans les agendas\u00A0: personne n’est prévenu par ce geste. Si des structures s’attendaient à venir, prévenez-les vous-même. La rencontre reste dans l’historique.',
    motifAide: 'Il reste avec la rencontre, et sur la page de qui l’a reçue.',
    confirmer: 'Annuler sans prévenir',
    faite: 'La rencontre est annulée. Personne n’a été prévenu.',
  },
};

export const ANNULATION = {
  annuler: 'Annuler la rencontre',
  question: 'Annuler cette rencontre\u202F?',
  motif: 'Motif',
  sansMotif: 'Écrivez le motif, en quelques mots.',
  garder: 'Garder la rencontre',
} as const;
