const SIGNATURE_PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Reads the width and height in the IHDR chunk of a PNG (bytes 16 to 23, big endian); gives the refusals. */
export function verifierIcone(nom, octets, cote) {
  if (!octets.subarray(0, 8).equals(SIGNATURE_PNG)) return [`${nom} n’est pas une image PNG`];
  const largeur = octets.readUInt32BE(16);
  const hauteur = octets.readUInt32BE(20);
  if (largeur === cote && hauteur === cote) return [];
  return [`${nom} mesure ${largeur} × ${hauteur} pixels au lieu de ${cote} × ${cote}`];
}
