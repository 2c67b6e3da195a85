import {
  Bookmark,
  BorderStyle,
  ColumnBreak,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TabStopType,
  TextRun,
} from 'docx';
import {
  AILLEURS,
  direTerme,
  type Imposition,
  type Piece,
  type PieceDIndex,
  titreDe,
} from '../../core/exports/livre/imposer.ts';
import type { Ligne } from '../../core/exports/livre/livre.ts';
import { INSECABLE } from '../../core/textes/francais.ts';

/** Where a piece stands on its sheet: the first of a page or of a column says so. */
export interface Place {
  readonly nouvellePage: boolean;
  readonly nouvelleColonne: boolean;
}

const FILET = { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'CCD4DC', space: 1 } };

/** The number is there for every reader; Word and LibreOffice work it out again when the text has changed. */
export const numeroDePage = (ancre: string, pages: Imposition['pages'], cle: string): ParagraphChild =>
  new SimpleField(`PAGEREF ${ancre} \\h`, String(pages.get(cle) ?? ''));

/** Bookmarks of a file are words: a letter, then letters and digits. */
export const ancreDe = (cle: string): string => `s${cle.replace(/\W/g, '_')}`;

const ouverture = ({ nouvellePage, nouvelleColonne }: Place) => ({
  pageBreakBefore: nouvellePage,
  debut: nouvelleColonne ? [new ColumnBreak()] : [],
});

export function paragraphesDe(piece: Piece, pages: Imposition['pages'], place: Place): readonly Paragraph[] {
  const { pageBreakBefore, debut } = ouverture(place);
  if (piece.genre === 'section') {
    const { cle, titre } = piece.section;
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore,
        border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: '1F4E79', space: 1 } },
        children: [...debut, new Bookmark({ id: ancreDe(cle), children: [new TextRun(titre)] })],
      }),
    ];
  }
  if (piece.genre === 'renvois') {
    return [
      new Paragraph({ style: 'Renvoi', pageBreakBefore, keepNext: true, children: [...debut, gras(AILLEURS)] }),
      ...piece.section.renvois.map(
        ({ id, nom }) =>
          new Paragraph({
            style: 'Renvoi',
            indent: { left: 200, hanging: 200 },
            children: [vers(id, `• ${nom}`), new TextRun(`, p.${INSECABLE}`), numeroDePage(ancreDe(id), pages, id)],
          }),
      ),
    ];
  }
  const { entree, suite, lignes } = piece;
  const tete = suite
    ? [
        new Paragraph({
          style: 'Sous-titre de fiche',
          pageBreakBefore,
          keepNext: true,
          children: [...debut, new TextRun(`${entree.nom} (suite)`)],
        }),
      ]
    : [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          pageBreakBefore,
          children: [...debut, new Bookmark({ id: ancreDe(entree.id), children: [new TextRun(titreDe(entree))] })],
        }),
        new Paragraph({ style: 'Sous-titre de fiche', keepNext: true, text: entree.sousTitre }),
        ...(entree.reserve === undefined
          ? []
          : [new Paragraph({ style: 'À vérifier', keepNext: true, text: `⚠ ${entree.reserve}` })]),
      ];
  return [...tete, ...lignes.map(ligne), new Paragraph({ style: 'Filet', border: FILET })];
}

const gras = (texte: string): TextRun => new TextRun({ text: texte, bold: true, color: '4D5966' });

const vers = (cle: string, texte: string): InternalHyperlink =>
  new InternalHyperlink({ anchor: ancreDe(cle), children: [new TextRun(texte)] });

function ligne({ libelle, texte, lien }: Ligne): Paragraph {
  const contenu = new TextRun(texte);
  return new Paragraph({
    style: 'Ligne de fiche',
    keepNext: true,
    children: [
      ...(libelle === undefined ? [] : [gras(`${libelle}${INSECABLE}: `)]),
      lien === undefined ? contenu : new ExternalHyperlink({ link: lien, children: [contenu] }),
    ],
  });
}

export function paragrapheDIndex(piece: PieceDIndex, pages: Imposition['pages'], place: Place): Paragraph {
  const { pageBreakBefore, debut } = ouverture(place);
  if (piece.genre === 'lettre')
    return new Paragraph({
      heading: HeadingLevel.HEADING_3,
      pageBreakBefore,
      children: [...debut, new TextRun(piece.lettre)],
    });
  const { id } = piece.terme;
  return new Paragraph({
    style: 'Terme',
    pageBreakBefore,
    indent: { left: 160, hanging: 160 },
    children: [...debut, vers(id, direTerme(piece.terme)), new TextRun(' '), numeroDePage(ancreDe(id), pages, id)],
  });
}

/** A line of the table of contents: its words lead to the page, a row of dots to its number. */
export const ligneDeSommaire = (cle: string, texte: string, pages: Imposition['pages'], droite: number): Paragraph =>
  new Paragraph({
    style: 'Sommaire',
    tabStops: [{ type: TabStopType.RIGHT, position: droite, leader: 'dot' }],
    children: [vers(cle, texte), new TextRun('\t'), numeroDePage(ancreDe(cle), pages, cle)],
  });
