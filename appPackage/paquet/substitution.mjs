/** Replaces the `${{NAME}}` of the Agents Toolkit in a JSON text. Gives the text and the names, sorted, that have no value. */
export function substituer(texte, variables) {
  const manquantes = new Set();
  const remplace = texte.replace(/\$\{\{\s*([A-Z][A-Z0-9_]*)\s*\}\}/g, (_, nom) => {
    const valeur = variables[nom];
    if (valeur === undefined || valeur === '') manquantes.add(nom);
    // JSON.stringify escapes a quote or a backslash that a value would bring into the text.
    return JSON.stringify(valeur ?? '').slice(1, -1);
  });
  return { texte: remplace, manquantes: [...manquantes].sort() };
}
