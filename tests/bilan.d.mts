/** A test and a file of tests, as jest reports them. */
interface Essai {
  readonly title: string;
  readonly fullName: string;
  readonly status: string;
}
interface Suite {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly Essai[];
  /** In milliseconds; without them, a file that was not played. */
  readonly startTime?: number;
  readonly endTime?: number;
}
export function fichiersEnEchec(suites: readonly Suite[]): readonly string[];
export function bilanDe(
  premieres: readonly Suite[],
  secondes?: readonly Suite[],
): {
  readonly passes: number;
  readonly echecs: number;
  readonly absents: readonly string[];
  readonly instables: readonly string[];
};
export function lesPlusLongs(
  suites: readonly Suite[],
  combien?: number,
): readonly { readonly name: string; readonly secondes: number }[];
