import { sansFin } from '../textes/net.ts';

/** Refused by SharePoint in the name of a file (« # » and « % » by some of its addresses). Source: Microsoft, « Restrictions and limitations in OneDrive and SharePoint ». */
const REFUSES = /["*:<>?/\\|#%]/g;
/** What nobody sees: control characters, and the marks that turn a text around and would hide what a file is. */
const INVISIBLES = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
/** Names that Windows or SharePoint keep for themselves. */
const RESERVES = /^(?:con|prn|aux|nul|com\d|lpt\d|desktop|forms)$/i;
/** The path of a file is 400 signs at most, that of the site and of its library included. */
const NOM_MAX = 100;

/** The name of a file, in two: what it is called, and its type in small letters, without the dot. */
export interface NomDeFichier {
  readonly base: string;
  readonly extension: string;
}

/** A name as SharePoint takes it, whatever was given: nothing in it leads to another folder. */
export function nomPropre(donne: string): NomDeFichier {
  const net = donne
    .normalize('NFC')
    .replace(INVISIBLES, '')
    .replace(REFUSES, '-')
    .replace(/_vti_/gi, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const point = net.lastIndexOf('.');
  const extension = point < 0 ? '' : net.slice(point + 1).toLowerCase();
  const court = [...(point < 0 ? net : net.slice(0, point)).replace(/^[\s.~$-]+/, '')].slice(0, NOM_MAX).join('');
  const base = sansFin(court, /[\s.]/);
  if (base === '') return { base: 'document', extension };
  return { base: RESERVES.test(base) ? `document-${base}` : base, extension };
}

export const nomEntier = ({ base, extension }: NomDeFichier): string => `${base}.${extension}`;

/** SharePoint does not tell capitals apart. */
export const memeNom = (un: string, autre: string): boolean => un.toLowerCase() === autre.toLowerCase();

/** The name itself, or the first « nom (version 2) » that no file of the folder has. */
export function nomLibre(nom: NomDeFichier, pris: readonly string[]): string {
  const occupes = new Set(pris.map((p) => p.toLowerCase()));
  for (let version = 1; ; version += 1) {
    const essai = nomEntier(version === 1 ? nom : { ...nom, base: `${nom.base} (version ${version})` });
    if (!occupes.has(essai.toLowerCase())) return essai;
  }
}
