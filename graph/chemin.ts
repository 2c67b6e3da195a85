/** A relative Graph path whose parts are encoded: chemin`/sites/${id}/lists`. Commas stay: site ids are made of them. */
export function chemin(textes: TemplateStringsArray, ...valeurs: readonly string[]): string {
  return textes.reduce((debut, texte, i) => `${debut}${encoder(valeurs[i - 1] ?? '')}${texte}`);
}

const encoder = (valeur: string): string =>
  encodeURIComponent(valeur).replaceAll('%2C', ',').replaceAll('%40', '@').replaceAll('%3A', ':');

/** An OData string literal: quotes are doubled. */
export const litteral = (valeur: string): string => `'${valeur.replaceAll("'", "''")}'`;

export type Requete = Readonly<Record<string, string | number | undefined>>;

/** `?a=b&…` with percent encoding (a `+` for a space is not understood everywhere); empty when there is nothing to say. */
export function chaineDeRequete(requete: Requete = {}): string {
  const morceaux = Object.entries(requete)
    .filter(([, valeur]) => valeur !== undefined)
    .map(([cle, valeur]) => `${cle}=${encodeURIComponent(String(valeur))}`);
  return morceaux.length === 0 ? '' : `?${morceaux.join('&')}`;
}
