/** Words of people, and the words of the fiches that answer them, from the most exact to the broadest. */
export interface MotsDuQuotidien {
  readonly mots: readonly string[];
  readonly vers: readonly string[];
  /** Makes precise without excluding: « gratuit », « pas cher ». */
  readonly precision?: true;
}
