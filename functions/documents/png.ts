import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Depth 1, greyscale; the rest at its only value (PNG, ISO/IEC 15948). */
const NOIR_ET_BLANC = [1, 0, 0, 0, 0];

/** A drawing in black and white as a PNG, each of its squares `cote` pixels wide. Rows are as long as one another. */
export function enPng(noirs: readonly (readonly boolean[])[], cote: number): Uint8Array<ArrayBuffer> {
  const largeur = (noirs[0]?.length ?? 0) * cote;
  const lignes = noirs.flatMap((rangee) => {
    const pixels = rangee.flatMap((noir) => Array.from({ length: cote }, () => noir));
    return Array.from({ length: cote }, () => Buffer.from([0, ...enOctets(pixels)]));
  });
  const entete = Buffer.alloc(8);
  entete.writeUInt32BE(largeur, 0);
  entete.writeUInt32BE(noirs.length * cote, 4);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(SIGNATURE),
      morceau('IHDR', Buffer.concat([entete, Buffer.from(NOIR_ET_BLANC)])),
      morceau('IDAT', deflateSync(Buffer.concat(lignes))),
      morceau('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** Eight pixels a byte, the first one the highest bit; white is 1. */
const enOctets = (pixels: readonly boolean[]): readonly number[] =>
  Array.from({ length: Math.ceil(pixels.length / 8) }, (_, rang) =>
    Array.from({ length: 8 }, (__, bit) => (pixels[rang * 8 + bit] === true ? 0 : 128 >> bit)).reduce((a, b) => a | b),
  );

function morceau(nom: string, contenu: Buffer): Buffer {
  const corps = Buffer.concat([Buffer.from(nom, 'latin1'), contenu]);
  const [longueur, somme] = [Buffer.alloc(4), Buffer.alloc(4)];
  longueur.writeUInt32BE(contenu.length);
  somme.writeUInt32BE(crc32(corps));
  return Buffer.concat([longueur, corps, somme]);
}
