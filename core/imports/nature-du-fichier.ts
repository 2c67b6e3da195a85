/** Beyond, a browser would strain; the largest extract of a département is far below. */
export const TAILLE_MAXIMALE = 20 * 1024 * 1024;

const debutePar = (octets: Uint8Array, ...attendus: readonly number[]): boolean =>
  attendus.every((attendu, i) => octets[i] === attendu);

/** A workbook of today: a zip, of which only the reader tells whether it holds sheets. */
export const estUnClasseur = (octets: Uint8Array): boolean => debutePar(octets, 0x50, 0x4b, 0x03, 0x04);

/** Why a file holds no table that can be read, from its first bytes, with what to do; undefined when it may hold one. Source: published file signatures. */
export function refusDuFichier(octets: Uint8Array): string | undefined {
  if (octets.length === 0) return 'Ce fichier est vide. Choisissez celui qui contient votre tableau.';
  if (octets.length > TAILLE_MAXIMALE)
    return 'Ce fichier dépasse 20 Mo. Coupez-le en plusieurs fichiers, ou retirez-en les images et les feuilles inutiles.';
  if (debutePar(octets, 0xd0, 0xcf, 0x11, 0xe0))
    return 'Ce classeur est à l’ancien format .xls, ou protégé par un mot de passe. Ouvrez-le dans Excel, retirez le mot de passe s’il y en a un, puis enregistrez-le au format .xlsx.';
  if (debutePar(octets, 0x25, 0x50, 0x44, 0x46))
    return 'Ce fichier est un PDF : on n’y lit pas de tableau. Demandez le classeur ou le CSV dont il est tiré.';
  if (debutePar(octets, 0x89, 0x50, 0x4e, 0x47) || debutePar(octets, 0xff, 0xd8, 0xff))
    return 'Ce fichier est une image. Choisissez un classeur .xlsx, un CSV ou un JSON.';
  return undefined;
}

export const CLASSEUR_ILLISIBLE =
  'Ce classeur ne se lit pas. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau au format .xlsx, puis choisissez-le ici.';
