import { encode } from 'uqr';
import { echapperHtml } from './textes/html.ts';

/** A QR code: `cote` modules a side, its blank border included; `trace`: its dark modules, as the path of an SVG. */
export interface Qr {
  readonly cote: number;
  readonly trace: string;
  /** Row by row: is this module dark? */
  readonly noirs: readonly (readonly boolean[])[];
}

/** Blank modules around it, without which it is not read (ISO/IEC 18004). */
const MARGE = 4;

/** An address as a QR code: readable with 15 % of it spoilt, as on a sheet that went from hand to hand. */
export function qrDe(texte: string): Qr {
  const { size, data } = encode(texte, { ecc: 'M', border: MARGE });
  const trace = data.flatMap((rangee, y) => rangee.map((noir, x) => (noir ? `M${x} ${y}h1v1h-1z` : '')));
  return { cote: size, trace: trace.join(''), noirs: data };
}

/** The same as a drawing inside a page: dark on white whatever the theme, for a camera reads no other. `dit`: what it opens. */
export function qrEnSvg(texte: string, dit: string): string {
  const { cote, trace } = qrDe(texte);
  return `<svg viewBox="0 0 ${cote} ${cote}" role="img" aria-label="${echapperHtml(dit)}" shape-rendering="crispEdges"><rect width="${cote}" height="${cote}" fill="#fff"/><path d="${trace}" fill="#000"/></svg>`;
}
