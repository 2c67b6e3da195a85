/**
 * A code without what people put between its groups, its letters in capitals: « 33 240 », « 2a-004 ». A dot stays:
 * 1000.0 is not 10000.
 */
export const codeNet = (saisie: string): string => saisie.replace(/[\s\-_/\u2010-\u2015]/g, '').toUpperCase();

/** The same of a long number, that people cut with dots too: « 356.000.000.00048 », « w33 200-1234 ». */
export const numeroNet = (saisie: string): string => codeNet(saisie).replaceAll('.', '');

/** An e-mail address without the spaces around it, in lower case: everywhere here two cases are one address. */
export const courrielNet = (saisie: string): string =>
  saisie
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();

/**
 * A web address, with its scheme when it was left out. « exemple.fr:8080 » has none: what follows its colon is a port.
 */
export function siteNet(saisie: string): string {
  const net = saisie.trim();
  return !net.includes('.') || /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(net) ? net : `https://${net}`;
}
