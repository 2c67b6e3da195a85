import {
  BorderStyle,
  HeadingLevel,
  HeightRule,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { destinataires } from '../../core/exports/livre/couverture.ts';
import { COUVERTURE, FEUILLE } from '../../core/exports/livre/gabarit.ts';
import type { Livre } from '../../core/exports/livre/livre.ts';
import { BLEU } from '../documents/styles.ts';
import { POINT } from './document-styles.ts';

const SANS = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const SANS_BORDS = { top: SANS, bottom: SANS, left: SANS, right: SANS, insideHorizontal: SANS, insideVertical: SANS };
const LARGEUR = Math.round(FEUILLE.largeur * POINT);

/** The cover of the print page, on a sheet without margins: the band holds one table, what stands under it another. */
export const couverture = (livre: Livre): readonly (Paragraph | Table)[] => [
  table(
    [
      cellule(bandeau(livre), {
        largeur: LARGEUR,
        marges: [150, COUVERTURE.cotes, 0, COUVERTURE.cotes],
        fond: BLEU,
      }),
    ],
    COUVERTURE.bandeau,
  ),
  table([
    cellule(
      [
        titre('Où en est cet annuaire'),
        ...[...livre.etat, ...livre.mentions, destinataires(livre)].map((phrase) => encart(phrase)),
      ],
      { largeur: LARGEUR / 2, marges: [36, 18, 0, COUVERTURE.cotes] },
    ),
    cellule(
      [titre('Comment corriger votre fiche'), ...livre.corriger.map((c, i) => encart(`${i + 1}. ${c}`, 14 * POINT))],
      { largeur: LARGEUR / 2, marges: [36, COUVERTURE.cotes, 0, 18] },
    ),
  ]),
];

const blanc = (text: string, run: IRunOptions, paragraphe: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...paragraphe, children: [new TextRun({ text, color: 'FFFFFF', ...run })] });

const bandeau = (livre: Livre): readonly Paragraph[] => [
  blanc(livre.territoire, { size: 30, characterSpacing: 10 }),
  new Paragraph({ heading: HeadingLevel.TITLE, text: livre.titre }),
  blanc(livre.objet, { size: 32 }),
  blanc(livre.contenu, { size: 24 }, { spacing: { before: 40 } }),
  blanc(`Édition du ${livre.etabliLe}`, { size: 24 }, { spacing: { before: 440 } }),
];

const titre = (text: string): Paragraph =>
  new Paragraph({ spacing: { after: 160 }, children: [new TextRun({ text, bold: true, size: 26, color: BLEU })] });

const encart = (text: string, hanging = 0): Paragraph =>
  new Paragraph({ text, spacing: { after: 120, line: 290 }, indent: { left: hanging, hanging } });

const table = (cellules: readonly TableCell[], hauteur?: number): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: LARGEUR, type: WidthType.DXA },
    columnWidths: cellules.map(() => LARGEUR / cellules.length),
    borders: SANS_BORDS,
    rows: [
      new TableRow({
        ...(hauteur === undefined ? {} : { height: { value: hauteur * POINT, rule: HeightRule.EXACT } }),
        children: cellules,
      }),
    ],
  });

interface Cadre {
  readonly largeur: number;
  /** Top, right, bottom, left, in points. */
  readonly marges: readonly [number, number, number, number];
  readonly fond?: string;
}

const cellule = (children: readonly Paragraph[], { largeur, marges, fond }: Cadre): TableCell => {
  const [top, right, bottom, left] = marges.map((m) => m * POINT);
  return new TableCell({
    children,
    width: { size: largeur, type: WidthType.DXA },
    margins: { top, right, bottom, left, marginUnitType: WidthType.DXA },
    ...(fond === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: fond } }),
  });
};
