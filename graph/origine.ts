/** Where real tokens may go. */
const ORIGINE_GRAPH = 'https://graph.microsoft.com';

/** Issuers of real tokens: one of these must never reach another origin than Graph's. */
const EMETTEURS_REELS = ['login.microsoftonline.com', 'sts.windows.net', 'login.windows.net', 'login.microsoft.com'];

/** A parsed address, or undefined. Not `URL.parse`: Teams on an iPhone that is two years old does not have it. */
export function lireAdresse(texte: string): URL | undefined {
  try {
    return new URL(texte);
  } catch {
    return undefined;
  }
}

/** Is this host the machine itself? */
export const estBoucle = (hote: string): boolean =>
  hote === 'localhost' || hote.endsWith('.localhost') || hote === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hote);

/**
 * Accepts Graph's origin, or the machine itself as long as no real credential is set; throws otherwise.
 * Any other override would hand a real token to a stranger.
 */
export function verifierOrigine(url: string, { identifiantsReels }: { readonly identifiantsReels: boolean }): URL {
  const adresse = lireAdresse(url);
  if (adresse === undefined) throw new Error('L’adresse de Graph n’est pas une adresse.');
  if (adresse.origin === ORIGINE_GRAPH) return adresse;
  if (!estBoucle(adresse.hostname))
    throw new Error('L’adresse de Graph doit être celle de Microsoft ou cette machine.');
  if (identifiantsReels)
    throw new Error('Une adresse locale de Graph est refusée quand de vrais identifiants sont présents.');
  return adresse;
}

/** Refuses to send a token issued by Microsoft anywhere but to Graph. The token is only looked at, never trusted. */
export function verifierJeton(jeton: string, base: URL): void {
  if (base.origin === ORIGINE_GRAPH) return;
  const emetteur = hoteEmetteur(jeton);
  if (emetteur !== undefined && EMETTEURS_REELS.includes(emetteur))
    throw new Error('Un jeton de Microsoft ne part pas vers une adresse locale.');
}

function hoteEmetteur(jeton: string): string | undefined {
  const charge = jeton.split('.')[1];
  if (charge === undefined) return undefined;
  try {
    const { iss } = JSON.parse(atob(charge.replaceAll('-', '+').replaceAll('_', '/'))) as { iss?: unknown };
    return typeof iss === 'string' ? lireAdresse(iss)?.hostname : undefined;
  } catch {
    return undefined;
  }
}
