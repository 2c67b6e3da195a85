export interface Participant {
  readonly adresse: string;
  readonly nom: string;
  readonly facultatif?: boolean;
}

/** A meeting to make. The gateway hides the addresses of the participants from each other. */
export interface EvenementAPlanifier {
  readonly sujet: string;
  readonly corpsHtml: string;
  /** Local times, `AAAA-MM-JJTHH:MM:SS`, no offset. */
  readonly debut: string;
  readonly fin: string;
  readonly lieu?: string;
  readonly participants: readonly Participant[];
  readonly enLigne: boolean;
  /**
   * Stable for one rencontre: the same key never makes two events. Planned again after a cancellation, it takes another
   * key.
   */
  readonly cleTransaction: string;
}
