/**
 * Reads the territory once in the life of the process: whoever reads it makes hours those of its zone. What cannot be
 * read now stops no command: hours stay as they are, and the next call asks again.
 */
export function creerSituer(territoire: () => Promise<unknown>): () => Promise<void> {
  let fait: Promise<void> | undefined;
  return () => {
    fait ??= territoire().then(
      () => undefined,
      () => {
        fait = undefined;
      },
    );
    return fait;
  };
}
