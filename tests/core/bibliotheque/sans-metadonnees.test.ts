import fc from 'fast-check';
import { sansMetadonnees } from '../../../core/bibliotheque/sans-metadonnees.ts';
import { reconnaitre } from '../../../core/bibliotheque/types.ts';
import { texteDe, unJpeg, unPdf, unPng, unWebp } from './fichiers.ts';

const IMAGES = [
  ['jpg', unJpeg()],
  ['png', unPng()],
  ['webp', unWebp()],
] as const;

test.each(IMAGES)('une image .%s perd le lieu, la date, l’appareil et ce qui la suit', (type, octets) => {
  const nette = sansMetadonnees(octets, type) ?? new Uint8Array();
  expect(texteDe(octets)).toContain('GPS');
  expect(texteDe(nette)).not.toContain('GPS');
  expect(reconnaitre(nette, type)).toEqual({ ok: true, valeur: type });
  expect(sansMetadonnees(nette, type)).toEqual(nette);
});

test('une photo garde ses couleurs, ses points, et son sens : elle ne se montre pas couchée', () => {
  const droite = texteDe(sansMetadonnees(unJpeg(1), 'jpg') ?? new Uint8Array());
  expect(droite).toMatch(/JFIF/);
  expect(droite).toMatch(/ICC_PROFILE/);
  expect(droite).not.toMatch(/Exif/);
  for (const sens of [2, 3, 6, 8]) {
    const nette = sansMetadonnees(unJpeg(sens), 'jpg') ?? new Uint8Array();
    expect(texteDe(nette)).toContain(`\u0001\u0012\0\u0003\0\0\0\u0001\0${String.fromCharCode(sens)}`);
    expect(sansMetadonnees(nette, 'jpg')).toEqual(nette);
  }
});

test('les points d’une photo restent les mêmes, quels qu’ils soient', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bruts) => {
      // As they are coded: a byte of ones is followed by a zero.
      const points = Uint8Array.from([...bruts].flatMap((o) => (o === 0xff ? [0xff, 0] : [o])));
      const nette = sansMetadonnees(unJpeg(6, points), 'jpg') ?? new Uint8Array();
      const fin = nette.subarray(nette.length - 2 - points.length, nette.length - 2);
      expect([...fin]).toEqual([...points]);
    }),
  );
});

test('un WebP annonce sa vraie longueur, et plus ce qui en est parti', () => {
  const nette = sansMetadonnees(unWebp(), 'webp') ?? new Uint8Array();
  const vue = new DataView(nette.buffer, nette.byteOffset);
  expect(vue.getUint32(4, true)).toBe(nette.length - 8);
  expect(nette[20]).toBe(0x20);
});

test('une photo coupée se garde, une image abîmée se dit', () => {
  const photo = unJpeg();
  expect(sansMetadonnees(photo.slice(0, photo.length - 15), 'jpg')).toBeDefined();
  expect(sansMetadonnees(photo.slice(0, 40), 'jpg')).toBeUndefined();
  expect(sansMetadonnees(unPng().slice(0, 30), 'png')).toBeUndefined();
  expect(sansMetadonnees(unWebp().slice(0, 14), 'webp')).toBeUndefined();
});

test('n’importe quels octets après l’en-tête d’une image se lisent ou se refusent, sans erreur ni attente', () => {
  fc.assert(
    fc.property(fc.constantFrom(...IMAGES), fc.uint8Array({ maxLength: 300 }), ([type, octets], suite) => {
      sansMetadonnees(Uint8Array.of(...octets.slice(0, 12), ...suite), type);
    }),
  );
});

test('un PDF reste comme il est', () => {
  expect(sansMetadonnees(unPdf('GPS'), 'pdf')).toEqual(unPdf('GPS'));
});
