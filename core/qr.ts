import { encode } from 'uqr';

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
