/** Beyond, a browser would strain; the largest extract of a département is far below. */
export const TAILLE_MAXIMALE = 20 * 1024 * 1024;
export const LIGNES_AU_PLUS = 20_000;
/** Cells of a file, the empty ones between two full ones included. */
export const CELLULES_AU_PLUS = 2_000_000;

export const TROP_DE_CELLULES =
  'Ce fichier compte plus de deux millions de cellules. Gardez les seules colonnes utiles, ou coupez-le en plusieurs fichiers.';

export const FICHIER_TROP_LOURD =
  'Ce fichier dépasse 20 Mo. Coupez-le en plusieurs fichiers, ou retirez-en les images et les feuilles inutiles.';

const debutePar = (octets: Uint8Array, ...attendus: readonly number[]): boolean =>
  attendus.every((attendu, i) => octets[i] === attendu);

/** A zip: a workbook of today, of which only the reader tells whether it holds sheets. */
export const estUnClasseur = (octets: Uint8Array): boolean => debutePar(octets, 0x50, 0x4b);

const EN_PAGE_WEB =
  'Ce fichier est une page web à laquelle on a donné le nom d’un classeur. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx, puis choisissez-le ici.';

/** The first signs of a text, whatever its encoding. */
const debutDuTexte = (octets: Uint8Array): string =>
  String.fromCharCode(...octets.subarray(0, 400))
    .replace(/\0/g, '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*/, '')
    .toLowerCase();

/** Why a file holds no table that can be read, from its first bytes, with what to do; undefined when it may hold one. Source: published file signatures. */
export function refusDuFichier(octets: Uint8Array): string | undefined {
  if (octets.length === 0) return 'Ce fichier est vide. Choisissez celui qui contient votre tableau.';
  if (octets.length > TAILLE_MAXIMALE) return FICHIER_TROP_LOURD;
  if (debutePar(octets, 0xd0, 0xcf, 0x11, 0xe0) || debutePar(octets, 0x09, 0x08))
    return 'Ce classeur est à l’ancien format .xls, ou protégé par un mot de passe. Ouvrez-le dans Excel, retirez le mot de passe s’il y en a un, puis enregistrez-le au format .xlsx ou en CSV.';
  if (debutePar(octets, 0x25, 0x50, 0x44, 0x46))
    return 'Ce fichier est un PDF : on n’y lit pas de tableau. Demandez le classeur ou le CSV dont il est tiré.';
  if (
    debutePar(octets, 0x89, 0x50, 0x4e, 0x47) ||
    debutePar(octets, 0xff, 0xd8, 0xff) ||
    debutePar(octets, 0x47, 0x49, 0x46, 0x38)
  )
    return 'Ce fichier est une image. Choisissez un classeur .xlsx, un CSV ou un JSON.';
  const debut = debutDuTexte(octets);
  if (/^<(?:!doctype html|html|head|meta|body|table|div|style)\b/.test(debut)) return EN_PAGE_WEB;
  if (debut.startsWith('<'))
    return 'Ce fichier est du XML. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx, puis choisissez-le ici.';
  if (debutePar(octets, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    return 'Ce fichier est un texte mis en forme (RTF), pas un tableau. Copiez son tableau dans un tableur, puis enregistrez-le au format .xlsx.';
  return undefined;
}

export const CLASSEUR_ILLISIBLE =
  'Ce classeur ne se lit pas. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau au format .xlsx, puis choisissez-le ici.';

export const CLASSEUR_TROP_GRAND =
  'Ce classeur est trop grand une fois ouvert : 20 000 lignes et deux millions de cellules au plus. Gardez la seule feuille utile, retirez les lignes et les colonnes vides, puis enregistrez-le de nouveau.';

/** Why a zip is no workbook of today, from the names of what it holds. */
export function refusDeLArchive(noms: readonly string[]): string | undefined {
  if (noms.includes('xl/workbook.xml')) return undefined;
  if (noms.includes('xl/workbook.bin'))
    return 'Ce classeur est au format binaire .xlsb. Ouvrez-le dans Excel, enregistrez-le au format .xlsx, puis choisissez-le ici.';
  if (noms.includes('content.xml'))
    return 'Ce classeur est au format LibreOffice (.ods). Ouvrez-le, enregistrez-le au format .xlsx, puis choisissez-le ici.';
  if (noms.some((n) => n.startsWith('word/') || n.startsWith('ppt/')))
    return 'Ce fichier est un document Word ou PowerPoint, pas un tableau. Copiez son tableau dans un classeur, puis enregistrez-le au format .xlsx.';
  return CLASSEUR_ILLISIBLE;
}
