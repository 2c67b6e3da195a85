import type { TypeDeDocument } from './bornes.ts';
import { joindreOctets, jpegSansMetadonnees } from './jpeg.ts';

const nomDuMorceau = (octets: Uint8Array, place: number): string =>
  String.fromCharCode(...octets.subarray(place, place + 4));

/** What of a PNG speaks of where, when and with what. Source: W3C, PNG third edition. */
const DE_PNG = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** The same picture, without what goes with it nor what follows its end. Undefined when it does not read. */
function pngSansMetadonnees(octets: Uint8Array): Uint8Array | undefined {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const gardes: Uint8Array[] = [octets.subarray(0, 8)];
  for (let i = 8; i + 12 <= octets.length; ) {
    const suite = i + 12 + vue.getUint32(i);
    if (suite > octets.length) return undefined;
    const nom = nomDuMorceau(octets, i + 4);
    if (!DE_PNG.has(nom)) gardes.push(octets.subarray(i, suite));
    if (nom === 'IEND') return joindreOctets(gardes);
    i = suite;
  }
  return undefined;
}

const DE_WEBP = new Set(['EXIF', 'XMP ']);
/** Bits of `VP8X` that announce them. */
const ANNONCES = 0x08 | 0x04;

/** The same for a WebP. Source: WebP Container Specification. */
function webpSansMetadonnees(octets: Uint8Array): Uint8Array | undefined {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const fin = Math.min(octets.length, 8 + vue.getUint32(4, true));
  const gardes: Uint8Array[] = [octets.slice(0, 12)];
  for (let i = 12; i + 8 <= fin; ) {
    const longueur = vue.getUint32(i + 4, true);
    const suite = i + 8 + longueur + (longueur % 2);
    if (i + 8 + longueur > fin) return undefined;
    const nom = nomDuMorceau(octets, i);
    const morceau = octets.slice(i, Math.min(suite, fin));
    if (nom === 'VP8X') morceau[8] = (morceau[8] ?? 0) & ~ANNONCES;
    if (!DE_WEBP.has(nom)) gardes.push(morceau);
    i = suite;
  }
  if (gardes.length < 2) return undefined;
  const entier = joindreOctets(gardes);
  new DataView(entier.buffer).setUint32(4, entier.length - 8, true);
  return entier;
}

/** The file as it is kept: a picture without where, when and with what it was taken, the others as they are. Undefined when the picture does not read. */
export function sansMetadonnees(octets: Uint8Array, type: TypeDeDocument): Uint8Array | undefined {
  if (type === 'jpg') return jpegSansMetadonnees(octets);
  if (type === 'png') return pngSansMetadonnees(octets);
  if (type === 'webp') return webpSansMetadonnees(octets);
  return octets;
}
