/** Makes a value once, at the first call; a failure is tried again at the next. */
export function uneFois<T>(faire: () => T): () => T {
  let fait: { readonly valeur: T } | undefined;
  return () => {
    fait ??= { valeur: faire() };
    return fait.valeur;
  };
}

/** Makes a value once for each object, which must not change; forgotten with it. */
export function uneFoisParObjet<O extends object, T>(faire: (objet: O) => T): (objet: O) => T {
  const faits = new WeakMap<O, { readonly valeur: T }>();
  return (objet) => {
    const fait = faits.get(objet) ?? { valeur: faire(objet) };
    faits.set(objet, fait);
    return fait.valeur;
  };
}
