/** Who can mend what is wrong. */
export type QuiRepare = 'coordination' | 'locataire' | 'installation';

/** `mal`: something is stopped. `a-voir`: nothing is, yet. `non-essaye`: nothing is known, and why. */
export type EtatDUneCause = 'mal' | 'a-voir' | 'non-essaye';

/** What a try has found, in words: what is wrong, what it stops, who mends it, and how. */
export interface SensDUneCause {
  readonly etat: EtatDUneCause;
  /** `objets`: names of lists, of columns, of settings, of timers. Never a value, never a person. */
  readonly constat: (objets: readonly string[]) => string;
  readonly arrete: string;
  readonly qui: QuiRepare;
  readonly geste: string;
}

export const QUI_REPARE = {
  coordination: 'la coordination',
  locataire: 'l’administratrice du locataire',
  installation: 'la personne responsable de l’installation',
} as const satisfies Record<QuiRepare, string>;

/** « la liste X », « les listes X et Y ». */
export const nommer = (un: string, plusieurs: string, objets: readonly string[]): string =>
  `${objets.length > 1 ? plusieurs : un} ${enumerer(objets)}`;

export const enumerer = (objets: readonly string[]): string =>
  objets.length < 2 ? objets.join('') : `${objets.slice(0, -1).join(', ')} et ${objets.at(-1)}`;

/** « manque », « manquent ». */
export const accorder = (objets: readonly string[], un: string, plusieurs: string): string =>
  objets.length > 1 ? plusieurs : un;
