import { strToU8, zipSync } from 'fflate';

/** Files as people have them, as small as they read. */
export const unPdf = (suite = ''): Uint8Array<ArrayBuffer> => new Uint8Array(strToU8(`%PDF-1.7\n${suite}\n%%EOF\n`));

const TYPES = (contenu: string): Uint8Array =>
  strToU8(`<?xml version="1.0"?><Types><Override PartName="/x" ContentType="application/vnd.x.${contenu}"/></Types>`);

export const uneArchive = (fichiers: Readonly<Record<string, Uint8Array | string>>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(fichiers).map(([n, c]) => [n, typeof c === 'string' ? strToU8(c) : c]))),
  );

export const unDocx = (enPlus: Readonly<Record<string, string>> = {}) =>
  uneArchive({
    '[Content_Types].xml': TYPES('wordprocessingml.document.main+xml'),
    'word/document.xml': '<w:document/>',
    ...enPlus,
  });

export const unPptx = () =>
  uneArchive({
    '[Content_Types].xml': TYPES('presentationml.presentation.main+xml'),
    'ppt/presentation.xml': '<p:presentation/>',
  });

export const unXlsx = (types = 'spreadsheetml.sheet.main+xml') =>
  uneArchive({ '[Content_Types].xml': TYPES(types), 'xl/workbook.xml': '<workbook/>' });

export const unOdt = (genre = 'text', enPlus: Readonly<Record<string, string>> = {}) =>
  uneArchive({ mimetype: `application/vnd.oasis.opendocument.${genre}`, 'content.xml': '<office/>', ...enPlus });

const segment = (marque: number, contenu: Uint8Array): Uint8Array =>
  Uint8Array.of(0xff, marque, (contenu.length + 2) >> 8, (contenu.length + 2) & 255, ...contenu);

/** The Exif of a phone: how it is turned, then where it was. */
const exif = (orientation: number): Uint8Array =>
  Uint8Array.of(
    ...strToU8('Exif\0\0II'),
    ...[0x2a, 0, 8, 0, 0, 0, 1, 0],
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
    ...[0, 0, 0, 0],
    ...strToU8('GPS 45.123 -0.456'),
  );

const TABLES = segment(0xdb, new Uint8Array(65));
const POINTS = Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 5);

/** A JPEG as a phone makes them: Exif, XMP, colours, a comment, and a film after its end. */
export const unJpeg = (orientation = 1, points: Uint8Array = POINTS): Uint8Array<ArrayBuffer> =>
  Uint8Array.of(
    ...[0xff, 0xd8],
    ...segment(0xe0, strToU8('JFIF\0')),
    ...segment(0xe1, exif(orientation)),
    ...segment(0xe1, strToU8('http://ns.adobe.com/xap/1.0/\0GPS')),
    ...segment(0xe2, strToU8('ICC_PROFILE\0x')),
    ...segment(0xe2, strToU8('MPF\0GPS')),
    ...segment(0xfe, strToU8('GPS du commentaire')),
    ...TABLES,
    ...segment(0xda, new Uint8Array(10)),
    ...points,
    ...[0xff, 0xd9],
    ...strToU8('GPS du film'),
  );

const morceauDePng = (nom: string, contenu: Uint8Array): Uint8Array =>
  Uint8Array.of(0, 0, contenu.length >> 8, contenu.length & 255, ...strToU8(nom), ...contenu, 0, 0, 0, 0);

export const unPng = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.of(
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...morceauDePng('IHDR', new Uint8Array(13)),
    ...morceauDePng('eXIf', strToU8('GPS')),
    ...morceauDePng('tEXt', strToU8('GPS')),
    ...morceauDePng('IDAT', Uint8Array.of(7, 8, 9)),
    ...morceauDePng('IEND', new Uint8Array()),
    ...strToU8('GPS apres'),
  );

const morceauDeWebp = (nom: string, contenu: Uint8Array): Uint8Array =>
  Uint8Array.of(...strToU8(nom), contenu.length, 0, 0, 0, ...contenu, ...(contenu.length % 2 === 1 ? [0] : []));

export function unWebp(): Uint8Array<ArrayBuffer> {
  const corps = [
    ...strToU8('WEBP'),
    ...morceauDeWebp('VP8X', Uint8Array.of(0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    ...morceauDeWebp('VP8 ', Uint8Array.of(7, 8, 9)),
    ...morceauDeWebp('EXIF', strToU8('GPS')),
    ...morceauDeWebp('XMP ', strToU8('GPS')),
  ];
  return Uint8Array.of(...strToU8('RIFF'), corps.length, 0, 0, 0, ...corps, ...strToU8('GPS'));
}

export const texteDe = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1');
