/** Two structures, in one order whoever comes first: the key of what is known of the two together. */
export const cleDePaire = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** Every pair of these structures, each once. */
export function* toutesLesPaires(structures: readonly string[]): Generator<readonly [string, string]> {
  for (const [rang, a] of structures.entries()) for (const b of structures.slice(rang + 1)) yield [a, b];
}

/** How many pairs `n` structures make. */
export const nombreDePaires = (n: number): number => (n * (n - 1)) / 2;
