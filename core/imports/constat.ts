/** One line of the report: what happened, at which line and column, in words for a secretary. */
export interface Constat {
  readonly ligne: number;
  readonly colonne: string;
  readonly gravite: 'ligne refusée' | 'valeur écartée' | 'réparé' | 'à vérifier';
  readonly message: string;
}

/** Did the line lose something on the way: is it to be corrected in the file? What is to be verified came in as it was. */
export const estPerdu = ({ gravite }: Constat): boolean => gravite === 'ligne refusée' || gravite === 'valeur écartée';
