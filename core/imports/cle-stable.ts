import { plier } from './plier.ts';

/** A short key that the same text always gives (FNV-1a, 53 bits): the identity of a row whose source gives none. */
export function cleStable(prefixe: string, texte: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (const c of plier(texte)) {
    const code = c.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 0x01000193) >>> 0;
    low = Math.imul(low ^ (code + 31), 0x85ebca6b) >>> 0;
  }
  return `${prefixe}:${high.toString(36)}${low.toString(36)}`;
}
