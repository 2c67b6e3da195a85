/** The structure for which somebody acts: whoever represents one need not name it. */
export const structureRepresentee = (nommee: string | undefined, siennes: readonly string[]): string | undefined =>
  nommee ?? (siennes.length === 1 ? siennes[0] : undefined);
