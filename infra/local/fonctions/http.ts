import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CookieHttp, DonneeHttp, ReponseHttp } from './contrat.ts';

const TAILLE_MAX = 100 * 1024 * 1024;

/** The body as received, untouched: a malformed JSON must reach the function, which is the one to answer 400. `null` over 100 MB. */
export async function lireCorps(requete: IncomingMessage): Promise<Buffer | null> {
  const morceaux: Buffer[] = [];
  let taille = 0;
  for await (const morceau of requete) {
    taille += (morceau as Buffer).length;
    if (taille <= TAILLE_MAX) morceaux.push(morceau as Buffer);
  }
  return taille > TAILLE_MAX ? null : Buffer.concat(morceaux);
}

/** An HTTP request in the shape of the worker’s protocol. */
export function versDonnee(
  requete: IncomingMessage,
  url: URL,
  params: Readonly<Record<string, string>>,
  corps: Buffer,
): DonneeHttp {
  const headers: Record<string, string> = {};
  for (const [nom, valeur] of Object.entries(requete.headers)) {
    if (valeur !== undefined) headers[nom] = Array.isArray(valeur) ? valeur.join(', ') : valeur;
  }
  return {
    method: requete.method ?? 'GET',
    url: url.href,
    headers,
    nullableHeaders: envelopper(headers),
    nullableQuery: envelopper(Object.fromEntries(url.searchParams)),
    nullableParams: envelopper(params),
    body: corps.length > 0 ? { bytes: corps } : undefined,
  };
}

function envelopper(valeurs: Readonly<Record<string, string>>): Record<string, { value: string }> {
  return Object.fromEntries(Object.entries(valeurs).map(([k, value]) => [k, { value }]));
}

/** Writes the function’s answer; none at all is a 204, as in Azure. */
export function ecrireReponse(reponse: ServerResponse, http: ReponseHttp | undefined): void {
  if (!http) {
    reponse.writeHead(204).end();
    return;
  }
  for (const [nom, valeur] of Object.entries(http.headers ?? {})) reponse.setHeader(nom, valeur);
  const cookies = (http.cookies ?? []).map(ecrireCookie);
  if (cookies.length > 0) reponse.setHeader('set-cookie', cookies);
  const octets = http.body?.bytes ?? http.body?.string;
  reponse.writeHead(Number(http.statusCode ?? 200));
  reponse.end(octets && octets.length > 0 ? octets : undefined);
}

const SAME_SITE: Readonly<Record<string, string>> = { lax: 'Lax', strict: 'Strict', explicitNone: 'None' };

function ecrireCookie(c: CookieHttp): string {
  const secondes = c.expires?.value?.seconds;
  return [
    `${c.name}=${encodeURIComponent(c.value ?? '')}`,
    c.path?.value && `Path=${c.path.value}`,
    c.domain?.value && `Domain=${c.domain.value}`,
    secondes !== undefined && `Expires=${new Date(secondes * 1000).toUTCString()}`,
    c.maxAge?.value !== undefined && `Max-Age=${c.maxAge.value}`,
    c.httpOnly?.value && 'HttpOnly',
    c.secure?.value && 'Secure',
    SAME_SITE[c.sameSite ?? ''] && `SameSite=${SAME_SITE[c.sameSite ?? '']}`,
  ]
    .filter(Boolean)
    .join('; ');
}
