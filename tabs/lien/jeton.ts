/** The token carried by the fragment: never sent to a server by the browser, and removed from the address so that it stays neither in the history nor in a copied link. */
export function prendreJeton(
  adresse: Pick<URL, 'hash' | 'pathname' | 'search'>,
  historique: { replaceState(etat: unknown, titre: string, adresse: string): void },
): string | undefined {
  const fragment = adresse.hash.slice(1);
  const jeton = fragment.startsWith('jeton=') ? fragment.slice('jeton='.length) : fragment;
  if (fragment !== '') historique.replaceState(null, '', `${adresse.pathname}${adresse.search}`);
  return jeton === '' ? undefined : jeton;
}
