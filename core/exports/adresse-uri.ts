/** Characters that an address may hold as they are (RFC 3986); square brackets are left out: only an IPv6 host may hold them. */
const HORS_URI = /[^!#$&'()*+,/:;=?@~\w.%-]/gu;

/** A web address as RFC 3986 wants it: accents and blanks of a pasted address percent-encoded. Undefined when it is none. */
export function adresseUri(saisie: string | undefined): string | undefined {
  if (saisie === undefined) return undefined;
  const [avant = '', ...fragments] = saisie
    .replace(HORS_URI, (c) => encodeURIComponent(c))
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .split('#');
  const uri = [avant, fragments.join('%23')].filter((part) => part !== '').join('#');
  return /^https?:\/\/(?:[\w.~%!$&'()*+,;=-]+@)?[\w.~%!$&'()*+,;=-]+(?::\d*)?(?:[/?#].*)?$/.test(uri) &&
    uri.length <= 2083
    ? uri
    : undefined;
}
