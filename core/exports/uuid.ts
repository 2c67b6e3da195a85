/** 32 bits of a text, spread by their seed (MurmurHash3, public domain). */
function melanger(texte: string, graine: number): number {
  let h = graine;
  for (let i = 0; i < texte.length; i += 1) {
    h = Math.imul(h ^ texte.charCodeAt(i), 0xcc9e2d51);
    h = (h << 13) | (h >>> 19);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const GRAINES = [0x6d2b79f5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];

/** The UUID that the same key always gives, in the version that RFC 9562 leaves to applications (8). */
export function uuidDe(cle: string): string {
  const hex = GRAINES.map((graine) => melanger(cle, graine).toString(16).padStart(8, '0')).join('');
  const variante = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variante}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
