/** Four rounds of a 32-bit mix (cyrb128, public domain): enough to tell apart, never to hide, the rows of an annuaire. */
function melanger(texte: string): readonly number[] {
  const graines = [0x6d2b79f5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (const c of texte) {
    const code = c.codePointAt(0) ?? 0;
    for (const [i, facteur] of [597399067, 2869860233, 951274213, 2716044179].entries()) {
      const voisine = graines[(i + 1) % 4] ?? 0;
      graines[i] = voisine ^ Math.imul((graines[i] ?? 0) ^ code, facteur);
    }
  }
  return graines.map((g) => {
    const a = Math.imul(g ^ (g >>> 16), 0x85ebca6b);
    const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
    return (b ^ (b >>> 16)) >>> 0;
  });
}

/** The UUID that the same key always gives, in the version that RFC 9562 leaves to applications (8). */
export function uuidDe(cle: string): string {
  const hex = melanger(cle)
    .map((n) => n.toString(16).padStart(8, '0'))
    .join('');
  const variante = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variante}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
