import { strFromU8 } from 'fflate';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { ouvrirArchive, TropGrand } from '../imports/archive.ts';
import { TYPES_DE_DOCUMENT, type TypeDeDocument } from './bornes.ts';

/** Names under which a type is also known. */
const EXTENSIONS: Readonly<Record<string, TypeDeDocument>> = {
  ...Object.fromEntries(TYPES_DE_DOCUMENT.map((t) => [t, t])),
  jpeg: 'jpg',
};

const PARTIE_PRINCIPALE = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
} as const satisfies Partial<Record<TypeDeDocument, readonly [string, string]>>;

const MIME_LIBRE = {
  odt: 'application/vnd.oasis.opendocument.text',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const satisfies Partial<Record<TypeDeDocument, string>>;

/** Where the two families of documents keep what runs. */
const MACROS = /(?:^|\/)(?:vba(?:project|data)|activex|macrosheets)|^(?:basic|scripts)\//i;
/** What is read of an archive: the list of its types, never its text. */
const LU_AU_PLUS = 2 * 1024 * 1024;

const commence = (octets: Uint8Array, signes: readonly number[], place = 0): boolean =>
  signes.every((signe, i) => octets[place + i] === signe);
const enSignes = (texte: string): readonly number[] => [...texte].map((c) => c.charCodeAt(0));

/**
 * The type of a file by what it holds, from its first sign on, and by its name, which must say the same. Sources:
 * ISO 32000 (PDF), ECMA-376 and OASIS OpenDocument (archives), published signatures of the images.
 */
export function reconnaitre(octets: Uint8Array, extension: string): Resultat<TypeDeDocument> {
  const dit = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
  if (dit === undefined) return TYPE_REFUSE;
  const lu = typeDe(octets);
  if (!lu.ok) return lu;
  return lu.valeur === dit
    ? lu
    : refuser(
        'regle-metier',
        `Ce fichier se nomme .${extension}, mais c’est un fichier .${lu.valeur}. Enregistrez-le de nouveau sous son vrai type, puis déposez-le.`,
      );
}

function typeDe(octets: Uint8Array): Resultat<TypeDeDocument> {
  if (commence(octets, enSignes('%PDF-'))) return reussite('pdf');
  if (commence(octets, [0xff, 0xd8, 0xff])) return reussite('jpg');
  if (commence(octets, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return reussite('png');
  if (commence(octets, enSignes('RIFF')) && commence(octets, enSignes('WEBP'), 8)) return reussite('webp');
  if (commence(octets, [0x50, 0x4b, 0x03, 0x04])) return typeDArchive(octets);
  // The container of the former .doc, of an encrypted .docx, and of Outlook’s messages.
  if (commence(octets, [0xd0, 0xcf, 0x11, 0xe0])) return ANCIEN;
  return CONTENU_REFUSE;
}

function typeDArchive(octets: Uint8Array): Resultat<TypeDeDocument> {
  try {
    const archive = ouvrirArchive(octets, LU_AU_PLUS);
    if (archive === undefined) return CONTENU_REFUSE;
    if (archive.noms.some((nom) => MACROS.test(nom))) return AVEC_MACROS;
    const lire = (nom: string): string => strFromU8(archive.lire(nom) ?? new Uint8Array());
    const types = lire('[Content_Types].xml');
    if (/macroenabled/i.test(types)) return AVEC_MACROS;
    for (const [type, [partie, contenu]] of Object.entries(PARTIE_PRINCIPALE))
      if (archive.noms.includes(partie) && types.includes(contenu))
        return reussite(type as keyof typeof PARTIE_PRINCIPALE);
    const mime = lire('mimetype').trim();
    for (const [type, attendu] of Object.entries(MIME_LIBRE))
      if (mime === attendu && archive.noms.includes('content.xml')) return reussite(type as keyof typeof MIME_LIBRE);
    return CONTENU_REFUSE;
  } catch (erreur) {
    // `Inflate` throws an error of its own on what does not unfold.
    if (erreur instanceof TropGrand || erreur instanceof Error) return CONTENU_REFUSE;
    throw erreur;
  }
}

const ADMIS = 'PDF, Word, PowerPoint, Excel ou LibreOffice sans macros, image PNG, JPEG ou WebP';
const TYPE_REFUSE = refuser('regle-metier', `Ce type de fichier ne se dépose pas. Sont admis : ${ADMIS}.`);
const CONTENU_REFUSE = refuser(
  'regle-metier',
  `Ce fichier ne contient pas ce que dit son nom, ou ne se lit pas. Sont admis : ${ADMIS}.`,
);
const AVEC_MACROS = refuser(
  'regle-metier',
  'Ce document contient des macros ou des contrôles : enregistrez-le sans eux, ou en PDF, puis déposez-le.',
);
const ANCIEN = refuser(
  'regle-metier',
  'Ce document est à un ancien format, ou protégé par un mot de passe. Enregistrez-le en PDF ou au format d’aujourd’hui, sans mot de passe, puis déposez-le.',
);
