/** What mail and hands put inside a long address: line ends, spaces as a browser writes them, the = of a folded line, signs without width. */
const COUPURES = /=?(?:\s|\u200B|\u00AD|%20|%0[9AD]|%C2%A0|%C2%AD|%E2%80%8B)+/giu;
/** A signed token (JWT, RFC 7519): three parts; a signature HS256 counts 43 signs, what follows was never of it. */
const JETON = /eyJ[\w-]*\.[\w-]+\.[\w-]{43}/;

/**
 * The token of a personal link that was copied with a sign too many (« . », « ) », « > », « %20 », « &utm_source=… ») or over a line end; undefined when its
 * end is missing. What is no token at all comes back as it was.
 */
export function jetonEntier(recu: string): string | undefined {
  const continu = recu.replace(COUPURES, '');
  const entier = JETON.exec(continu)?.[0];
  return entier === undefined && continu.startsWith('eyJ') ? undefined : (entier ?? recu);
}
