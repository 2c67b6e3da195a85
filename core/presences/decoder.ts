/** Text of a file downloaded from Teams or re-saved by a spreadsheet: UTF-16 in both byte orders, UTF-8, else Windows-1252. */
export function decoder(octets: Uint8Array): string {
  return encodage(octets)(octets).replace(/^\uFEFF/, '');
}

type Lecture = (octets: Uint8Array) => string;

function encodage(o: Uint8Array): Lecture {
  if (o[0] === 0xff && o[1] === 0xfe) return utf16(0, 1);
  if (o[0] === 0xfe && o[1] === 0xff) return utf16(1, 0);
  // Without BOM, an ASCII section number followed by a zero byte gives the order away.
  if (o.length > 1 && o[0] !== 0 && o[1] === 0) return utf16(0, 1);
  if (o.length > 1 && o[0] === 0 && o[1] !== 0) return utf16(1, 0);
  return (octets) => utf8(octets) ?? windows1252(octets);
}

const utf16 =
  (bas: 0 | 1, haut: 0 | 1): Lecture =>
  (o) => {
    const unites: string[] = [];
    for (let i = 0; i + 1 < o.length; i += 2)
      unites.push(String.fromCharCode((o[i + bas] ?? 0) | ((o[i + haut] ?? 0) << 8)));
    return unites.join('');
  };

/** UTF-8, or nothing when a sequence is not valid: Excel saves « CSV » in Windows-1252. */
function utf8(o: Uint8Array): string | undefined {
  const caracteres: string[] = [];
  for (let i = 0; i < o.length; ) {
    const premier = o[i] ?? 0;
    const suite = premier < 0x80 ? 0 : premier >= 0xf0 ? 3 : premier >= 0xe0 ? 2 : premier >= 0xc2 ? 1 : -1;
    if (suite < 0 || premier > 0xf4 || i + suite >= o.length) return undefined;
    let point = suite === 0 ? premier : premier & (0x3f >> suite);
    for (let k = 1; k <= suite; k += 1) {
      const octet = o[i + k] ?? 0;
      if ((octet & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (octet & 0x3f);
    }
    if (point > 0x10ffff) return undefined;
    caracteres.push(String.fromCodePoint(point));
    i += suite + 1;
  }
  return caracteres.join('');
}

/** Characters that Windows-1252 puts where Latin-1 has controls. */
const DE_80_A_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252: Lecture = (o) =>
  [...o].map((c) => (c >= 0x80 && c <= 0x9f ? (DE_80_A_9F[c - 0x80] ?? '') : String.fromCharCode(c))).join('');
