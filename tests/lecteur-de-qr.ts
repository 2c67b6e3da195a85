import { PNG } from 'pngjs';
import decodeQR from 'qr/decode.js';

/** What a reader that nobody here wrote finds in a picture, as a telephone does with its camera. Throws where it sees no QR. */
export function lireLeQr(png: Uint8Array): string {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  // By itself it gives up after the time of one image of a camera, which a busy machine exceeds.
  return decodeQR({ data, width, height }, { timeLimit: Number.POSITIVE_INFINITY });
}
