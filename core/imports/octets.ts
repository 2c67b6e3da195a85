import { lireEnPage, type PageDeCode, pageProbable } from './pages-de-code.ts';

export type Encodage = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | PageDeCode;

interface TexteDecode {
  readonly texte: string;
  readonly encodage: Encodage;
}

/** A byte that is foreign to its UTF-8 file stands as a sign for private use until its cell is known: 0x80 is U+F780. */
const MARQUE = 0xf700;
export const OCTETS_ETRANGERS = /[\uf780-\uf7ff]/g;

/** What a marked byte most probably was: Windows-1252, pasted by an older program. */
export const lireOctetEtranger = (marque: string): string =>
  lireEnPage(Uint8Array.of(marque.charCodeAt(0) - MARQUE), 'Windows-1252');

/**
 * Text of a file saved by a spreadsheet: byte order marks first, then UTF-16 without mark, then UTF-8 if that is what most of its accents are, else
 * the single-byte encoding in which it is the most like French.
 */
export function decoderTexte(octets: Uint8Array): TexteDecode {
  const { texte, encodage } = decoderEnMarquant(octets);
  return { texte: texte.replace(OCTETS_ETRANGERS, lireOctetEtranger), encodage };
}

/** The same, the bytes foreign to a UTF-8 file being marked (see `OCTETS_ETRANGERS`). */
export function decoderEnMarquant(octets: Uint8Array): TexteDecode {
  if (octets[0] === 0xff && octets[1] === 0xfe)
    return { texte: utf16(octets.subarray(2), true), encodage: 'UTF-16 LE' };
  if (octets[0] === 0xfe && octets[1] === 0xff)
    return { texte: utf16(octets.subarray(2), false), encodage: 'UTF-16 BE' };
  if (octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf)
    return { texte: utf8(octets.subarray(3)).texte, encodage: 'UTF-8' };
  // A Latin text in UTF-16 without mark has a zero in every other byte.
  if (octets.length >= 4 && octets[1] === 0 && octets[3] === 0)
    return { texte: utf16(octets, true), encodage: 'UTF-16 LE' };
  if (octets.length >= 4 && octets[0] === 0 && octets[2] === 0)
    return { texte: utf16(octets, false), encodage: 'UTF-16 BE' };
  const { texte, suites, etrangers } = utf8(octets);
  // In a single-byte encoding, two accents hardly ever follow one another as UTF-8 has them.
  if (etrangers <= suites) return { texte, encodage: 'UTF-8' };
  const page = pageProbable(octets);
  return { texte: lireEnPage(octets, page), encodage: page };
}

const CHUNK = 8192;

/** Text of UTF-16 units: many at once, for a long file not to take a list of all of them. */
function deUnites(combien: number, unite: (i: number) => number): string {
  let texte = '';
  for (let debut = 0; debut < combien; debut += CHUNK)
    texte += String.fromCharCode(
      ...Array.from({ length: Math.min(CHUNK, combien - debut) }, (_, i) => unite(debut + i)),
    );
  return texte;
}

const utf16 = (octets: Uint8Array, petit: boolean): string =>
  deUnites(octets.length >> 1, (i) => {
    const [premier = 0, second = 0] = [octets[2 * i], octets[2 * i + 1]];
    return petit ? premier | (second << 8) : (premier << 8) | second;
  });

/** UTF-8 as it is, byte by byte where it is not: how many characters took several bytes, and how many bytes are none. */
function utf8(octets: Uint8Array): { readonly texte: string; readonly suites: number; readonly etrangers: number } {
  let texte = '';
  let unites: number[] = [];
  let [suites, etrangers] = [0, 0];
  for (let i = 0; i < octets.length; ) {
    const octet = octets[i] ?? 0;
    const longueur = octet < 0x80 ? 1 : longueurDeSuite(octets, i);
    if (longueur === 0) {
      etrangers += 1;
      unites.push(MARQUE + octet);
      i += 1;
    } else {
      if (longueur > 1) suites += 1;
      const point = longueur === 1 ? octet : pointDeCode(octets.subarray(i, i + longueur));
      if (point > 0xffff) unites.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
      else unites.push(point);
      i += longueur;
    }
    if (unites.length >= CHUNK) {
      texte += String.fromCharCode(...unites);
      unites = [];
    }
  }
  return { texte: texte + String.fromCharCode(...unites), suites, etrangers };
}

const pointDeCode = (suite: Uint8Array): number =>
  suite.reduce(
    (point, octet, rang) => (rang === 0 ? octet & (0xff >> (suite.length + 1)) : (point << 6) | (octet & 0x3f)),
    0,
  );

/** Bytes of the character that begins here; 0 when it is not one. Source: RFC 3629. */
function longueurDeSuite(octets: Uint8Array, debut: number): number {
  const tete = octets[debut] ?? 0;
  const longueur =
    tete >= 0xc2 && tete <= 0xdf ? 2 : tete >= 0xe0 && tete <= 0xef ? 3 : tete >= 0xf0 && tete <= 0xf4 ? 4 : 0;
  if (longueur === 0 || debut + longueur > octets.length) return 0;
  for (let i = debut + 1; i < debut + longueur; i += 1) if (((octets[i] ?? 0) & 0xc0) !== 0x80) return 0;
  const point = pointDeCode(octets.subarray(debut, debut + longueur));
  const bornes = { 2: [0x80, 0x7ff], 3: [0x800, 0xffff], 4: [0x10000, 0x10ffff] }[longueur] ?? [1, 0];
  const substitut = point >= 0xd800 && point <= 0xdfff;
  return point < (bornes[0] ?? 0) || point > (bornes[1] ?? 0) || substitut ? 0 : longueur;
}
