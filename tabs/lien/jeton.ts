import { jetonEntier } from '../../core/liens/jeton-entier.ts';

/** What a mail asks to open with its link. */
export interface LienRecu {
  readonly jeton: string;
  readonly page: 'celle-du-lien' | 'rappels';
}

/** The token carried by the fragment: never sent to a server by the browser, and removed from the address so that it stays neither in the history nor in a copied link. Nothing when its end is missing. */
export function prendreJeton(
  adresse: Pick<URL, 'hash' | 'pathname' | 'search'>,
  historique: { replaceState(etat: unknown, titre: string, adresse: string): void },
): LienRecu | undefined {
  const fragment = adresse.hash.slice(1);
  const [, rubrique, reste = ''] = /^(?:(jeton|rappels)=)?(.*)$/.exec(fragment) ?? [];
  if (fragment !== '') historique.replaceState(null, '', `${adresse.pathname}${adresse.search}`);
  const jeton = jetonEntier(reste);
  return jeton === undefined || jeton === ''
    ? undefined
    : { jeton, page: rubrique === 'rappels' ? 'rappels' : 'celle-du-lien' };
}
