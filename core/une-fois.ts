/** Makes a value once, at the first call; a failure is tried again at the next. */
export function uneFois<T>(faire: () => T): () => T {
  let fait: { readonly valeur: T } | undefined;
  return () => {
    fait ??= { valeur: faire() };
    return fait.valeur;
  };
}
