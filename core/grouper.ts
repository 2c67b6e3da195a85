/** Values by key, in the order met. */
export function grouper<T>(valeurs: Iterable<T>, cle: (valeur: T) => string): ReadonlyMap<string, readonly T[]> {
  const groupes = new Map<string, T[]>();
  for (const valeur of valeurs) {
    const nom = cle(valeur);
    const groupe = groupes.get(nom);
    if (groupe === undefined) groupes.set(nom, [valeur]);
    else groupe.push(valeur);
  }
  return groupes;
}
