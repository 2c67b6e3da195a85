/** National prefixes of the overseas départements, which are also country codes of their own: geographic and mobile numbers. */
const OUTRE_MER: readonly (readonly [RegExp, string])[] = [
  [/^0(?:590|690|691)/, '+590'],
  [/^0(?:594|694)/, '+594'],
  [/^0(?:596|696|697)/, '+596'],
  [/^0(?:262|263|269|639|692|693)/, '+262'],
];

/**
 * A phone number in E.164, from what people type: « 05 57 00 00 00 », « +33 (0)5.57.00.00.00 », « 0033… ».
 * What is no full number (a short one such as 3646) comes back as typed, for the column to refuse it with its own sentence.
 */
export function telephoneE164(saisie: string): string {
  const net = saisie.replace(/\(0\)/g, '').replace(/[\s.()/_\-\u2010-\u2015]/g, '');
  const international = net.replace(/^00/, '+').replace(/^\+330(?=[1-9])/, '+33');
  if (/^\+[1-9]\d{6,14}$/.test(international)) return international;
  if (!/^0[1-9]\d{8}$/.test(net)) return saisie.trim();
  const indicatif = OUTRE_MER.find(([debut]) => debut.test(net))?.[1] ?? '+33';
  return `${indicatif}${net.slice(1)}`;
}

/** An e-mail address without the spaces around it, its domain in lower case. */
export function courrielNet(saisie: string): string {
  const net = saisie.trim().replace(/^mailto:/i, '');
  const arobase = net.lastIndexOf('@');
  return arobase < 0 ? net : `${net.slice(0, arobase)}${net.slice(arobase).toLowerCase()}`;
}

/** A web address, with its scheme when it was left out. */
export function siteNet(saisie: string): string {
  const net = saisie.trim();
  return net === '' || /^[a-z][a-z0-9+.-]*:/i.test(net) ? net : `https://${net}`;
}
