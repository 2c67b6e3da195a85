import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { BLEU } from './styles.ts';

interface Colonne {
  readonly titre: string;
  /** Percent of the width of the page. */
  readonly largeur: number;
}

/** Hundredths of the text width of an A4 page with these margins, in twentieths of a point. */
const CENTIEME = 96.4;

const MARGES = { top: 80, bottom: 80, left: 100, right: 100 };
const FILET = { style: BorderStyle.SINGLE, size: 4, color: 'C8CED6' };
const BORDURES = {
  top: FILET,
  bottom: FILET,
  left: FILET,
  right: FILET,
  insideHorizontal: FILET,
  insideVertical: FILET,
};

/**
 * A table whose first row is a header, repeated on each page; no row is cut between two pages. `hauteur`: at least this
 * for each row, in twentieths of a point, where people write by hand.
 */
export function tableau(
  colonnes: readonly Colonne[],
  lignes: readonly (readonly (readonly Paragraph[])[])[],
  { hauteur }: { readonly hauteur?: number } = {},
): Table {
  const largeur = (i: number): number => Math.round((colonnes[i]?.largeur ?? 0) * CENTIEME);
  const cellule = (contenu: readonly Paragraph[], i: number, entete = false): TableCell =>
    new TableCell({
      children: [...contenu],
      width: { size: largeur(i), type: WidthType.DXA },
      margins: MARGES,
      verticalAlign: VerticalAlign.TOP,
      ...(entete ? { shading: { type: ShadingType.CLEAR, fill: BLEU, color: 'auto' } } : {}),
    });
  const entete = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: colonnes.map(({ titre }, i) =>
      cellule([new Paragraph({ children: [new TextRun({ text: titre, bold: true, color: 'FFFFFF' })] })], i, true),
    ),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: Math.round(100 * CENTIEME), type: WidthType.DXA },
    columnWidths: colonnes.map((_, i) => largeur(i)),
    borders: BORDURES,
    rows: [
      entete,
      ...lignes.map(
        (ligne) =>
          new TableRow({
            cantSplit: true,
            ...(hauteur === undefined ? {} : { height: { value: hauteur, rule: HeightRule.ATLEAST } }),
            children: ligne.map((contenu, i) => cellule(contenu, i)),
          }),
      ),
    ],
  });
}
