/** Windows-1252 where it differs from Latin-1 (0x80–0x9F). Source: WHATWG Encoding. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export type Encodage = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';

/** Text of a file saved by a spreadsheet: byte order marks first, then UTF-16 without mark, then UTF-8 if it is well formed, else Windows-1252. */
export function decoderTexte(bytes: Uint8Array): { readonly texte: string; readonly encodage: Encodage } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { texte: utf16(bytes.subarray(2), true), encodage: 'UTF-16 LE' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { texte: utf16(bytes.subarray(2), false), encodage: 'UTF-16 BE' };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { texte: utf8(bytes.subarray(3)) ?? cp1252(bytes.subarray(3)), encodage: 'UTF-8' };
  // A Latin text in UTF-16 without mark has a zero in every other byte.
  if (bytes.length >= 4 && bytes[1] === 0 && bytes[3] === 0)
    return { texte: utf16(bytes, true), encodage: 'UTF-16 LE' };
  if (bytes.length >= 4 && bytes[0] === 0 && bytes[2] === 0)
    return { texte: utf16(bytes, false), encodage: 'UTF-16 BE' };
  const text = utf8(bytes);
  return text === undefined ? { texte: cp1252(bytes), encodage: 'Windows-1252' } : { texte: text, encodage: 'UTF-8' };
}

const CHUNK = 8192;

function fromCodes(count: number, code: (i: number) => number): string {
  let out = '';
  for (let start = 0; start < count; start += CHUNK) {
    out += String.fromCharCode(...Array.from({ length: Math.min(CHUNK, count - start) }, (_, i) => code(start + i)));
  }
  return out;
}

const utf16 = (bytes: Uint8Array, little: boolean): string =>
  fromCodes(bytes.length >> 1, (i) => {
    const [first = 0, second = 0] = [bytes[2 * i], bytes[2 * i + 1]];
    return little ? first | (second << 8) : (first << 8) | second;
  });

const cp1252 = (bytes: Uint8Array): string => {
  let out = '';
  for (const byte of bytes)
    out += byte >= 0x80 && byte <= 0x9f ? CP1252.charAt(byte - 0x80) : String.fromCharCode(byte);
  return out;
};

/** Undefined when a byte sequence is not UTF-8. decodeURIComponent is the strict decoder that the language itself offers. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    let out = '';
    for (let start = 0; start < bytes.length; ) {
      let end = Math.min(bytes.length, start + CHUNK);
      // Never cut inside a character: continuation bytes begin with 10.
      while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end += 1;
      let escaped = '';
      for (const byte of bytes.subarray(start, end))
        escaped += byte < 0x80 && byte !== 0x25 ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`;
      out += decodeURIComponent(escaped);
      start = end;
    }
    return out;
  } catch {
    return undefined;
  }
}
