import { lireOctetEtranger, OCTETS_ETRANGERS } from './octets.ts';

/** Ends of line of another time: a vertical tab is what a word processor writes for one in a cell. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FINS_DE_LIGNE = /[\u000b\u000c\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const DE_CONTROLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/** What shows nothing, hinders a search, or turns the reading round: soft hyphen, widthless spaces and marks of direction. */
const INVISIBLES = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const PERDUS = /\p{Surrogate}/gu;

/** A cell whose signs can be written in a list or a document, with what is to be said of it. */
export interface CelluleNette {
  readonly texte: string;
  readonly repare?: string;
  readonly doute?: string;
}

const ORDINAIRE = /^[\t\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u1fff]*$/;

/** Signs that no list and no document takes are removed, and said; those that were lost on the way are said. */
export function nettoyerLesSignes(cellule: string): CelluleNette {
  if (ORDINAIRE.test(cellule)) return { texte: cellule };
  const lisible = cellule.replace(OCTETS_ETRANGERS, lireOctetEtranger);
  const texte = lisible
    .replace(/\u00a0/g, ' ')
    .replace(FINS_DE_LIGNE, '\n')
    .replace(DE_CONTROLE, '')
    .replace(INVISIBLES, '')
    .replace(PERDUS, '\ufffd');
  const [etranger] = cellule.match(OCTETS_ETRANGERS) ?? [];
  return {
    texte,
    ...(texte === lisible.replace(/\u00a0/g, ' ') ? {} : { repare: 'signes invisibles retirés' }),
    ...(etranger === undefined
      ? texte.includes('\ufffd')
        ? { doute: `« ${texte} » porte le signe \ufffd à la place d’une lettre perdue : relisez ce mot` }
        : {}
      : { doute: `une lettre n’est pas écrite comme le reste du fichier : lu « ${texte} », relisez ce mot` }),
  };
}
