import {
  Bookmark,
  BorderStyle,
  ColumnBreak,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  SimpleField,
  TabStopType,
  TextRun,
} from 'docx';
import { direSuite, direTerme, titreDe } from '../../core/exports/livre/dire.ts';
import {
  BANDE,
  CORPS,
  type Corps,
  LARGEUR_DE_COLONNE,
  LARGEUR_UTILE,
  RETRAIT,
} from '../../core/exports/livre/gabarit.ts';
import type { Imposition } from '../../core/exports/livre/imposer.ts';
import type { Entree, Ligne } from '../../core/exports/livre/livre.ts';
import type { LigneDeSommaire, Piece, PieceDIndex } from '../../core/exports/livre/pieces.ts';
import { BLEU } from '../documents/styles.ts';
import { POINT } from './document-styles.ts';

/** Where a piece stands in its column, and whether that column follows another. */
export interface Place {
  readonly enTete: boolean;
  readonly enPied: boolean;
  readonly nouvelleColonne: boolean;
  /** Points added under an entry, so that its column ends where the others do. */
  readonly ajout: number;
}

type Pages = Imposition['pages'];

/** The number is there for every reader; Word and LibreOffice work it out again when the text has changed. */
const numeroDePage = (cle: string, pages: Pages): ParagraphChild =>
  new SimpleField(`PAGEREF ${ancreDe(cle)} \\h`, String(pages.get(cle) ?? ''));

/** Bookmarks of a file are words: a letter, then letters and digits. */
const ancreDe = (cle: string): string => `s${cle.replace(/\W/g, '_')}`;

export const ancre = (cle: string, texte: string): Bookmark =>
  new Bookmark({ id: ancreDe(cle), children: [new TextRun(texte)] });

const debutDe = ({ nouvelleColonne }: Place) => (nouvelleColonne ? [new ColumnBreak()] : []);

/** Nothing above what opens a column. */
const espace = (nom: Corps, { enTete }: Place) =>
  enTete ? { spacing: { before: 0, after: CORPS[nom].apres * POINT, ...interligneDe(nom) } } : {};
const interligneDe = (nom: Corps) => ({ line: CORPS[nom].interligne * POINT, lineRule: 'exact' as const });

export function paragraphesDe(piece: Piece, pages: Pages, place: Place): readonly Paragraph[] {
  if (piece.genre === 'section') return [bandeDe(piece.section.cle, piece.section.titre, place)];
  if (piece.genre === 'ailleurs')
    return [
      new Paragraph({ style: 'Ailleurs', keepNext: true, children: [...debutDe(place), new TextRun(piece.titre)] }),
    ];
  if (piece.genre === 'renvoi')
    return [renvoi({ cle: piece.id, texte: piece.nom }, pages, 'Renvoi', LARGEUR_DE_COLONNE, debutDe(place))];
  return [
    ...(piece.suite ? suiteDe(piece.entree, place) : teteDe(piece.entree, place)),
    ...piece.lignes.map(ligne),
    filet(place),
  ];
}

/** Points: a rule, and what parts it from the words. A border adds to the height of its paragraph. */
const TRAIT = { epaisseur: 0.5, espace: 1 } as const;

/** Nothing to part it from at the foot of a column. */
const filet = ({ enPied, ajout }: Place): Paragraph => {
  const apres = CORPS.filet.apres + (enPied ? 0 : ajout - TRAIT.epaisseur - TRAIT.espace);
  const bottom = { style: BorderStyle.SINGLE, size: 8 * TRAIT.epaisseur, color: 'B9C3CE', space: TRAIT.espace };
  return new Paragraph({
    style: 'Filet',
    ...(enPied ? {} : { border: { bottom } }),
    spacing: { after: Math.round(apres * POINT), ...interligneDe('filet') },
  });
};

/** White on blue: the borders, of the colour of the band, are its margins. */
function bandeDe(cle: string, titre: string, place: Place): Paragraph {
  const bord = (points: number) => ({ style: BorderStyle.SINGLE, size: points * 8, color: BLEU, space: 0 });
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: BLEU },
    border: { top: bord(BANDE.haut), bottom: bord(BANDE.haut), left: bord(BANDE.cote), right: bord(BANDE.cote) },
    indent: { left: BANDE.cote * POINT, right: BANDE.cote * POINT },
    ...espace('section', place),
    children: [...debutDe(place), ancre(cle, titre)],
  });
}

const suiteDe = (entree: Entree, place: Place): readonly Paragraph[] => [
  new Paragraph({
    style: 'Sous-titre de fiche',
    keepNext: true,
    children: [...debutDe(place), new TextRun(direSuite(entree))],
  }),
];

const teteDe = (entree: Entree, place: Place): readonly Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    children: [...debutDe(place), ancre(entree.id, titreDe(entree))],
  }),
  new Paragraph({ style: 'Sous-titre de fiche', keepNext: true, text: entree.sousTitre }),
  ...(entree.reserve === undefined
    ? []
    : [new Paragraph({ style: 'À vérifier', keepNext: true, text: `⚠ ${entree.reserve}` })]),
  ...(entree.presentation === undefined
    ? []
    : [new Paragraph({ style: 'Présentation', keepNext: true, text: entree.presentation })]),
];

const vers = (cle: string, texte: string): InternalHyperlink =>
  new InternalHyperlink({ anchor: ancreDe(cle), children: [new TextRun(texte)] });

/** The label in the margin of what it names. */
function ligne({ libelle, texte, lien, fort }: Ligne): Paragraph {
  const contenu = new TextRun({ text: texte, bold: fort === true });
  const retrait = RETRAIT * POINT;
  return new Paragraph({
    style: 'Ligne de fiche',
    keepNext: true,
    indent: { left: retrait, ...(libelle === undefined ? {} : { hanging: retrait }) },
    tabStops: [{ type: TabStopType.LEFT, position: retrait }],
    children: [
      ...(libelle === undefined ? [] : [new TextRun({ text: `${libelle}\t`, size: 15, color: '4D5966' })]),
      lien === undefined ? contenu : new ExternalHyperlink({ link: lien, children: [contenu] }),
    ],
  });
}

export function paragrapheDIndex(piece: PieceDIndex, pages: Pages, place: Place): Paragraph {
  if (piece.genre === 'terme') {
    const { terme } = piece;
    return renvoi({ cle: terme.id, texte: direTerme(terme) }, pages, 'Terme', LARGEUR_DE_COLONNE, debutDe(place));
  }
  return new Paragraph({
    heading: HeadingLevel.HEADING_3,
    ...espace('groupe', place),
    children: [...debutDe(place), new TextRun(piece.titre)],
  });
}

export const ligneDeSommaire = (ligneDite: LigneDeSommaire, pages: Pages): Paragraph =>
  renvoi(ligneDite, pages, 'Sommaire', LARGEUR_UTILE, []);

/** Words that lead to a page, and a row of dots to its number at the edge. */
const renvoi = (
  { cle, texte }: LigneDeSommaire,
  pages: Pages,
  style: string,
  largeur: number,
  debut: readonly ParagraphChild[],
): Paragraph =>
  new Paragraph({
    style,
    tabStops: [{ type: TabStopType.RIGHT, position: Math.floor(largeur * POINT), leader: 'dot' }],
    children: [...debut, vers(cle, texte), new TextRun('\t'), numeroDePage(cle, pages)],
  });
