/** Joins pieces of bytes. */
export function joindreOctets(morceaux: readonly Uint8Array[]): Uint8Array {
  const tout = new Uint8Array(morceaux.reduce((somme, m) => somme + m.length, 0));
  let place = 0;
  for (const morceau of morceaux) {
    tout.set(morceau, place);
    place += morceau.length;
  }
  return tout;
}

const FIN = 0xd9;
const DEBUT_DES_POINTS = 0xda;
const EXIF = 0xe1;
const COMMENTAIRE = 0xfe;

const sansLongueur = (marque: number): boolean => marque === 0x01 || (marque >= 0xd0 && marque <= 0xd7);
const ditParSegment = (segment: Uint8Array, mot: string): boolean =>
  [...mot].every((signe, i) => segment[4 + i] === signe.charCodeAt(0));

/** Where its colours are read from; everything else of the application segments tells where, when and with what. */
function estUtile(marque: number, segment: Uint8Array): boolean {
  if (marque === COMMENTAIRE) return false;
  if (marque < 0xe0 || marque > 0xef) return true;
  return (
    (marque === 0xe0 && ditParSegment(segment, 'JFIF')) ||
    (marque === 0xe2 && ditParSegment(segment, 'ICC_PROFILE')) ||
    (marque === 0xee && ditParSegment(segment, 'Adobe'))
  );
}

/**
 * The same picture, point for point, without what goes with it: place, date, camera, comments, and whatever follows its end
 * (a second picture, a film). How it is turned is kept. Undefined when it does not read. Source: ITU-T T.81 annex B, Exif 2.32.
 */
export function jpegSansMetadonnees(octets: Uint8Array): Uint8Array | undefined {
  const gardes: Uint8Array[] = [];
  let orientation: number | undefined;
  let points = false;
  for (let i = 2; ; ) {
    if (octets[i] !== 0xff) return undefined;
    while (octets[i + 1] === 0xff) i += 1;
    const marque = octets[i + 1];
    if (marque === undefined) return undefined;
    if (marque === FIN) break;
    if (sansLongueur(marque)) {
      i += 2;
      continue;
    }
    const longueur = ((octets[i + 2] ?? 0) << 8) | (octets[i + 3] ?? 0);
    const suite = i + 2 + longueur;
    if (longueur < 2 || suite > octets.length) return undefined;
    const segment = octets.subarray(i, suite);
    if (marque === EXIF) orientation ??= orientationDe(segment);
    else if (estUtile(marque, segment)) gardes.push(segment);
    i = suite;
    if (marque !== DEBUT_DES_POINTS) continue;
    points = true;
    i = finDesPoints(octets, suite);
    gardes.push(octets.subarray(suite, i));
    // Cut short by whoever sent it: what there is shows all the same.
    if (i >= octets.length) break;
  }
  if (!points) return undefined;
  return joindreOctets([
    Uint8Array.of(0xff, 0xd8),
    ...(orientation === undefined ? [] : [exifDeLOrientation(orientation)]),
    ...gardes,
    Uint8Array.of(0xff, FIN),
  ]);
}

/** Where the coded points that begin here end: at the next marker that is no restart. */
function finDesPoints(octets: Uint8Array, debut: number): number {
  for (let i = octets.indexOf(0xff, debut); i >= 0; i = octets.indexOf(0xff, i + 1)) {
    const suivant = octets[i + 1];
    if (suivant === undefined) break;
    if (suivant !== 0 && !(suivant >= 0xd0 && suivant <= 0xd7)) return i;
  }
  return octets.length;
}

const ORIENTATION = 0x0112;

/** From 2 (mirrored) to 8; undefined when it is straight or does not read. */
function orientationDe(segment: Uint8Array): number | undefined {
  const vue = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  const tiff = 10;
  if (!ditParSegment(segment, 'Exif') || vue.byteLength < tiff + 8) return undefined;
  const petit = vue.getUint16(tiff) === 0x4949;
  const repertoire = tiff + vue.getUint32(tiff + 4, petit);
  if (repertoire + 2 > vue.byteLength) return undefined;
  const entrees = vue.getUint16(repertoire, petit);
  for (let rang = 0; rang < entrees; rang += 1) {
    const entree = repertoire + 2 + rang * 12;
    if (entree + 12 > vue.byteLength) return undefined;
    if (vue.getUint16(entree, petit) !== ORIENTATION) continue;
    const valeur = vue.getUint16(entree + 8, petit);
    return valeur >= 2 && valeur <= 8 ? valeur : undefined;
  }
  return undefined;
}

/** An Exif segment that says how the picture is turned, and nothing else. */
const exifDeLOrientation = (orientation: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, EXIF, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );
